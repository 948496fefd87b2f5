package io.usualstore.backend.catalog;

import io.usualstore.backend.http.ETag;
import io.usualstore.backend.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class WidgetService {
  private final WidgetRepository widgets;
  private final CategoryRepository categories;

  WidgetService(WidgetRepository widgets, CategoryRepository categories) {
    this.widgets = widgets;
    this.categories = categories;
  }

  @Transactional
  Widget create(WidgetRequest request) {
    var widget = new Widget();
    apply(request, widget);
    widgets.persistAndFlush(widget); // flush: a taken SKU is refused here, not in a failed commit
    return widget;
  }

  @Transactional
  Widget change(long id, ETag expected, WidgetRequest request) {
    var widget = toChange(id);
    expected.mustMatch(widget.version);
    apply(request, widget);
    widgets.flush();
    return widget;
  }

  @Transactional
  Widget archive(long id) {
    var widget = toChange(id);
    if (widget.archivedAt == null) {
      widget.archivedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
      widgets.flush();
    }
    return widget;
  }

  @Transactional
  Widget restore(long id) {
    var widget = toChange(id);
    widget.archivedAt = null;
    widgets.flush();
    return widget;
  }

  @Transactional
  void delete(long id) {
    widgets.delete(toChange(id));
    try {
      widgets.flush();
    } catch (ConstraintViolationException inTheBooks) {
      throw ProblemType.WIDGET_HAS_HISTORY.asException();
    }
  }

  private Widget toChange(long id) {
    return widgets.toChange(id).orElseThrow(ProblemType.NOT_FOUND::asException);
  }

  private void apply(WidgetRequest request, Widget widget) {
    request.applyTo(widget);
    widget.category = request.category() == null ? null : categories.named(request.category());
  }
}
