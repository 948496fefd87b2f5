package io.usualstore.frontend.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A form of a page with one of its buttons.
 *
 * @param enctype of a form with files; else empty
 * @param button its name and value; no name where it sends nothing of its own
 */
public record WebForm(
    String method, String action, String enctype, Field button, List<Field> fields) {

  /** In place of the button that a form has not: the key sends it. */
  static final Field ENTER = new Field(null, "enter", "", true, false, "", List.of());

  /** Of which any text can be sent. */
  private static final Set<String> TEXTS =
      Set.of("text", "search", "email", "tel", "password", "number", "textarea");

  /**
   * @param name null where it isn't sent
   * @param sent whether it goes along as it stands
   * @param sentence what is said beside it; empty: nothing
   * @param options what can be chosen instead
   */
  public record Field(
      String name,
      String type,
      String value,
      boolean sent,
      boolean required,
      String sentence,
      List<String> options) {

    public boolean takesText() {
      return TEXTS.contains(type);
    }

    public boolean isSecret() {
      return type.equals("password");
    }

    /** As a browser takes it: the lines of a one-line field run together. */
    public String taken(String text) {
      return type.equals("textarea") ? text : text.replaceAll("[\r\n]", "");
    }

    /** Whether it still holds what was typed, as far as HTML can: it knows neither NUL nor CR. */
    public boolean holds(String typed) {
      var written = taken(typed).replace("\r\n", "\n").replace('\u0000', '\uFFFD');
      return value.equals(written) || value.equals(written.strip());
    }
  }

  public boolean hasButton() {
    return button != ENTER;
  }

  /** The same for the same form about another row. */
  public String kind() {
    return "%s %s [%s] %s"
        .formatted(
            method,
            withoutIds(action),
            Objects.toString(button.name, "").replaceAll("[0-9]+", "#"),
            fields.stream().map(field -> withoutIds(field.name)).distinct().toList());
  }

  static String withoutIds(String text) {
    return text.replaceAll("\\?.*", "").replaceAll("[0-9]+", "#");
  }

  /** One of each kind: a list's second row has the fields of its first. */
  public List<Field> texts() {
    return fields.stream()
        .filter(Field::takesText)
        .collect(
            Collectors.toMap(
                field -> withoutIds(field.name),
                field -> field,
                (a, b) -> a,
                java.util.TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name.equals(name)).findFirst();
  }

  /** What is sent when this is typed into this field, and the others hold what is said of them. */
  public List<Map.Entry<String, String>> filled(
      Field typedInto, String text, Function<Field, String> others) {
    var sent = new ArrayList<Map.Entry<String, String>>();
    for (var field : fields) {
      if (field == typedInto) {
        sent.add(Map.entry(field.name, field.taken(text)));
      } else if (field.sent) {
        sent.add(Map.entry(field.name, others.apply(field)));
      }
    }
    if (button.name != null) {
      sent.add(Map.entry(button.name, button.value));
    }
    return sent;
  }
}
