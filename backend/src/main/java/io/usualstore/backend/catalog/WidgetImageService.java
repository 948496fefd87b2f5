package io.usualstore.backend.catalog;

import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.pictures.Picture;
import io.usualstore.backend.pictures.PictureException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
class WidgetImageService {
  private final WidgetImageRepository images;
  private final WidgetRepository widgets;

  WidgetImageService(WidgetImageRepository images, WidgetRepository widgets) {
    this.images = images;
    this.widgets = widgets;
  }

  /** A picture leaves its widget's version: who edits the price meanwhile loses no race. */
  @Transactional
  void put(long widget, byte[] content) {
    widgets.findByIdOptional(widget).orElseThrow(ProblemType.NOT_FOUND::asException);
    images.put(widget, picture(content));
  }

  @Transactional
  void remove(long widget) {
    images.remove(widget);
  }

  private static Picture picture(byte[] content) {
    try {
      return Picture.of(content);
    } catch (PictureException e) {
      var type =
          switch (e.fault) {
            case NO_PICTURE -> ProblemType.IMAGE_UNSUITABLE;
            case TOO_MANY_PIXELS -> ProblemType.IMAGE_TOO_MANY_PIXELS;
            case HEIC -> ProblemType.IMAGE_IS_HEIC;
          };
      throw type.asException(List.of(new FieldError(type.field, type.title)));
    }
  }
}
