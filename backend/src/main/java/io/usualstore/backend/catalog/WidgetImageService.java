package io.usualstore.backend.catalog;

import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemException;
import io.usualstore.backend.http.ProblemType;
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
    var type = ImageType.of(content).orElseThrow(WidgetImageService::unsuitable);
    widgets.findByIdOptional(widget).orElseThrow(ProblemType.NOT_FOUND::asException);
    images.put(widget, content, type);
  }

  @Transactional
  void remove(long widget) {
    images.remove(widget);
  }

  private static ProblemException unsuitable() {
    var type = ProblemType.IMAGE_UNSUITABLE;
    return type.asException(List.of(new FieldError(type.field, type.title)));
  }
}
