package io.usualstore.frontend.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form of a page with one of its buttons.
 *
 * @param button its name and value; no name where it sends nothing of its own
 */
record WebForm(String method, String action, Field button, List<Field> fields) {

  /** Of which any text can be sent. */
  private static final Set<String> TEXTS =
      Set.of("text", "search", "email", "tel", "password", "number", "textarea");

  /**
   * @param name null where it isn't sent
   * @param sent whether it goes along as it stands
   * @param sentence what is said beside it; empty: nothing
   */
  record Field(
      String name, String type, String value, boolean sent, boolean required, String sentence) {

    boolean takesText() {
      return TEXTS.contains(type);
    }

    boolean isSecret() {
      return type.equals("password");
    }

    /** As a browser takes it: the lines of a one-line field run together. */
    String taken(String text) {
      return type.equals("textarea") ? text : text.replaceAll("[\r\n]", "");
    }

    /** Whether it still holds what was typed, as far as HTML can: it knows neither NUL nor CR. */
    boolean holds(String typed) {
      var written = taken(typed).replace("\r\n", "\n").replace('\u0000', '\uFFFD');
      return value.equals(written) || value.equals(written.strip());
    }

    private static Field of(Map<?, ?> read) {
      return new Field(
          (String) read.get("name"),
          (String) read.get("type"),
          (String) read.get("value"),
          (boolean) read.get("sent"),
          (boolean) read.get("required"),
          (String) read.get("sentence"));
    }
  }

  static WebForm of(Map<?, ?> read) {
    return new WebForm(
        (String) read.get("method"),
        (String) read.get("action"),
        Field.of((Map<?, ?>) read.get("button")),
        ((List<?>) read.get("fields")).stream().map(field -> Field.of((Map<?, ?>) field)).toList());
  }

  /** The same for the same form about another row. */
  String kind() {
    return "%s %s [%s] %s"
        .formatted(
            method,
            withoutIds(action),
            Objects.toString(button.name, "").replaceAll("[0-9]+", "#"),
            fields.stream().map(field -> withoutIds(field.name)).distinct().toList());
  }

  private static String withoutIds(String text) {
    return text.replaceAll("\\?.*", "").replaceAll("[0-9]+", "#");
  }

  /** One of each kind: a list's second row has the fields of its first. */
  List<Field> texts() {
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

  Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name.equals(name)).findFirst();
  }

  /** What is sent when this is typed into the first field of this name, and all others stand. */
  List<Map.Entry<String, String>> filled(Field typedInto, String text, Examples examples) {
    var sent = new ArrayList<Map.Entry<String, String>>();
    for (var field : fields) {
      if (field == typedInto) {
        sent.add(Map.entry(field.name, field.taken(text)));
      } else if (field.sent) {
        sent.add(Map.entry(field.name, examples.orAsItStands(field)));
      }
    }
    if (button.name != null) {
      sent.add(Map.entry(button.name, button.value));
    }
    return sent;
  }
}
