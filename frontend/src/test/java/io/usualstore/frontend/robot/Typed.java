package io.usualstore.frontend.robot;

import io.usualstore.frontend.web.WebForm;
import io.usualstore.frontend.web.WebPage;
import java.util.List;
import java.util.stream.Stream;

/** Nothing that was typed is lost: a form that is refused holds it still. */
final class Typed {

  private Typed() {}

  static void check(Window.Sent sent, WebPage answer) {
    var isRefused = List.of(409, 412, 422).contains(answer.status());
    var action = sent.form().action().replaceFirst("\\?.*", "");
    if (!isRefused || !answer.address().getPath().equals(action)) { // it may lead to another form
      return;
    }
    for (var field : sent.form().fields()) {
      var typed = sent.value(field.name());
      if (field.takesText() && !field.isSecret() && !typed.isBlank() && !field.name().equals("q")) {
        var held = held(answer, field.name());
        Finding.unless(
            held.stream().anyMatch(each -> each.holds(typed))
                || held.isEmpty() && answer.status() != 422,
            "What was typed is still there",
            "%s: %s “%s” is now %s",
            sent.form().action(),
            field.name(),
            typed,
            held.stream().map(WebForm.Field::value).toList());
      }
    }
  }

  private static List<WebForm.Field> held(WebPage answer, String name) {
    return answer.forms().stream()
        .flatMap(form -> form.fields().stream())
        .filter(field -> field.name().equals(name))
        .flatMap(Stream::of)
        .toList();
  }
}
