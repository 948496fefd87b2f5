package io.usualstore.frontend.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page's forms, links and complaints as a browser does, without one. */
final class HtmlReader {

  private final Document page;

  HtmlReader(String html) {
    // A browser's first step, which jsoup leaves out
    page = Jsoup.parse(html.replace("\r\n", "\n").replace('\r', '\n'));
  }

  boolean inLayout() {
    return page.selectFirst("main#main h1") != null
        && page.selectFirst("link[rel=stylesheet]") != null;
  }

  String title() {
    return text(page.select("h1").stream());
  }

  String alert() {
    return text(page.select("[role=alert], [role=status] .error").stream());
  }

  String text() {
    return page.body().wholeText();
  }

  List<String> links() {
    return page.select("a[href]").stream().map(link -> link.attr("href")).toList();
  }

  /** Each once for each of its buttons. */
  List<WebForm> forms() {
    return page.select("form:not([method=dialog])").stream().flatMap(this::forms).toList();
  }

  private Stream<WebForm> forms(Element form) {
    var controls =
        page.select("input, textarea, select, button").stream()
            .filter(control -> owner(control) == form)
            .toList();
    var fields =
        controls.stream()
            .filter(control -> !isButton(control) && !control.attr("name").isEmpty())
            .map(control -> field(control, controls))
            .toList();
    var buttons =
        controls.stream()
            .filter(control -> isButton(control) && !control.attr("type").equals("button"))
            .toList();
    return buttons.isEmpty()
        ? Stream.of(form(form, form, WebForm.ENTER, fields))
        : buttons.stream().map(button -> form(form, button, field(button, controls), fields));
  }

  private static WebForm form(
      Element form, Element button, WebForm.Field pressed, List<WebForm.Field> fields) {
    return new WebForm(
        attribute(form, "method", "get").toUpperCase(Locale.ROOT),
        attribute(button, "formaction", form.attr("action")),
        form.attr("enctype"),
        pressed,
        fields);
  }

  private Element owner(Element control) {
    return control.hasAttr("form")
        ? page.getElementById(control.attr("form"))
        : control.closest("form");
  }

  private static boolean isButton(Element control) {
    return control.is("button");
  }

  private WebForm.Field field(Element control, List<Element> controls) {
    return new WebForm.Field(
        attribute(control, "name", null),
        control.is("input")
            ? attribute(control, "type", "text")
            : control.is("button") ? "submit" : control.normalName(),
        value(control),
        !control.hasAttr("disabled") && isSent(control, controls),
        control.hasAttr("required"),
        sentence(control),
        control.select("option").stream().map(HtmlReader::value).toList());
  }

  private static String value(Element control) {
    return switch (control.normalName()) {
      case "textarea" -> control.wholeText().replaceFirst("^\n", ""); // it is no part of the text
      case "option" -> control.hasAttr("value") ? control.attr("value") : control.text();
      case "select" ->
          Stream.of("option[selected]", "option:not([disabled])")
              .flatMap(options -> control.select(options).stream())
              .findFirst()
              .map(HtmlReader::value)
              .orElse("");
      default -> attribute(control, "value", control.attr("type").equals("checkbox") ? "on" : "");
    };
  }

  /** Of a group of which none is chosen, the first is. */
  private static boolean isSent(Element control, List<Element> controls) {
    var type = control.attr("type");
    if (!type.equals("radio")) {
      return !type.equals("checkbox") || control.hasAttr("checked");
    }
    var group =
        controls.stream()
            .filter(other -> other.attr("type").equals("radio"))
            .filter(other -> other.attr("name").equals(control.attr("name")))
            .toList();
    return control.hasAttr("checked")
        || group.get(0) == control && group.stream().noneMatch(other -> other.hasAttr("checked"));
  }

  private String sentence(Element control) {
    return !control.attr("aria-invalid").equals("true")
        ? ""
        : text(
            Stream.of(control.attr("aria-describedby").split(" "))
                .filter(id -> id.endsWith("-error"))
                .map(page::getElementById)
                .filter(element -> element != null));
  }

  private static String attribute(Element element, String name, String otherwise) {
    return element.hasAttr(name) ? element.attr(name) : otherwise;
  }

  private static String text(Stream<Element> elements) {
    return elements
        .map(element -> element.wholeText().strip())
        .collect(Collectors.joining(" "))
        .strip();
  }
}
