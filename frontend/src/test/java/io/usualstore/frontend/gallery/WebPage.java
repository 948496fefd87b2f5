package io.usualstore.frontend.gallery;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer, read as a browser reads it.
 *
 * @param status of the answer to what was sent, before any redirect
 * @param address where the redirects led
 * @param alert what the page complains of
 * @param links where its links lead
 */
record WebPage(
    int status,
    URI address,
    boolean inLayout,
    String title,
    String alert,
    String text,
    List<String> links,
    List<WebForm> forms) {

  private static final String READ =
      """
      html => {
        const page = new DOMParser().parseFromString(html, "text/html");
        const text = elements => [...elements].map(e => e.textContent.trim()).join(" ").trim();
        const sentence = field => field.getAttribute("aria-invalid") !== "true" ? "" :
          text((field.getAttribute("aria-describedby") ?? "").split(" ")
            .filter(id => id.endsWith("-error")).map(id => page.getElementById(id)).filter(Boolean));
        const type = e => e.matches("input") ? e.getAttribute("type") ?? "text" : e.localName;
        const value = e => e.matches("input, button") ? e.getAttribute("value") ?? (e.type === "checkbox" ? "on" : "") : e.value;
        const firstOfGroup = (e, form) => !form.querySelector(`input[name="${e.name}"]:checked`)
          && form.querySelector(`input[name="${e.name}"]`) === e;
        const sent = (e, form) => e.type === "radio" ? e.checked || firstOfGroup(e, form) : e.type !== "checkbox" || e.checked;
        const field = (e, form) => ({ name: e.name || null, type: type(e), value: value(e), sent: sent(e, form),
          required: !!e.required, sentence: sentence(e) });
        const buttons = form => [...form.elements].filter(e => e.matches("button:not([type=button])"));
        const all = [...page.forms].filter(form => form.getAttribute("method") !== "dialog");
        return {
          inLayout: !!page.querySelector("main#main h1") && !!page.querySelector("link[rel=stylesheet]"),
          title: text(page.querySelectorAll("h1")),
          alert: text(page.querySelectorAll("[role=alert], [role=status] .error")),
          text: page.body.textContent,
          links: [...page.querySelectorAll("a[href]")].map(a => a.getAttribute("href")),
          forms: all.flatMap(form => buttons(form).map(button => ({
            method: (form.getAttribute("method") ?? "get").toUpperCase(), // a field may be called method
            action: button.getAttribute("formaction") ?? form.getAttribute("action"),
            button: field(button, form),
            fields: [...form.elements].filter(e => e.matches("input, textarea, select") && e.name).map(e => field(e, form)),
          }))),
        };
      }
      """;

  static WebPage read(Page reader, int status, URI address, String html) {
    var read = (Map<?, ?>) reader.evaluate(READ, html);
    return new WebPage(
        status,
        address,
        (boolean) read.get("inLayout"),
        (String) read.get("title"),
        (String) read.get("alert"),
        (String) read.get("text"),
        ((List<?>) read.get("links")).stream().map(String.class::cast).toList(),
        ((List<?>) read.get("forms")).stream().map(form -> WebForm.of((Map<?, ?>) form)).toList());
  }

  Optional<WebForm> form(String kind) {
    return forms.stream().filter(form -> form.kind().equals(kind)).findFirst();
  }

  /** The field of this name that something is said about, or else the first one. */
  Optional<WebForm.Field> field(String name) {
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

  boolean refuses() {
    return status >= 400
        || !alert.isEmpty()
        || forms.stream()
            .flatMap(form -> form.fields().stream())
            .anyMatch(f -> !f.sentence().isEmpty());
  }

  /** Whether it has this text, as it was typed, to be seen or to be changed; HTML has no NUL. */
  boolean shows(String typed) {
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
