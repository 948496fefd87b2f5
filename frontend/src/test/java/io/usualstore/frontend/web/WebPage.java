package io.usualstore.frontend.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An answer, read as a browser reads it.
 *
 * @param status of the answer to what was sent, before any redirect
 * @param address where the redirects led
 * @param alert what the page complains of
 * @param links where its links lead
 */
public record WebPage(
    int status,
    URI address,
    String html,
    boolean inLayout,
    String title,
    String alert,
    String text,
    List<String> links,
    List<WebForm> forms) {

  public static WebPage read(int status, URI address, String html) {
    var read = new HtmlReader(html);
    return new WebPage(
        status,
        address,
        html,
        read.inLayout(),
        read.title(),
        read.alert(),
        read.text(),
        read.links(),
        read.forms());
  }

  public Optional<WebForm> form(String kind) {
    return forms.stream().filter(form -> form.kind().equals(kind)).findFirst();
  }

  /** The field of this name that something is said about, or else the first one. */
  public Optional<WebForm.Field> field(String name) {
    var fields =
        forms.stream()
            .flatMap(form -> form.fields().stream())
            .filter(field -> field.name().equals(name))
            .toList();
    return fields.stream()
        .filter(field -> !field.sentence().isEmpty())
        .findFirst()
        .or(() -> fields.stream().findFirst());
  }

  public boolean refuses() {
    return status >= 400
        || !alert.isEmpty()
        || forms.stream()
            .flatMap(form -> form.fields().stream())
            .anyMatch(f -> !f.sentence().isEmpty());
  }

  /** Whether it has this text, as it was typed, to be seen or to be changed; HTML has no NUL. */
  public boolean shows(String typed) {
    var text = singleSpaced(typed.replace('\u0000', '\uFFFD'));
    return singleSpaced(this.text).contains(text)
        || forms.stream()
            .flatMap(form -> form.fields().stream())
            .anyMatch(field -> singleSpaced(field.value()).equals(text));
  }

  private static String singleSpaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
