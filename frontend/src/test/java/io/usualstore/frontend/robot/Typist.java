package io.usualstore.frontend.robot;

import io.usualstore.frontend.web.WebForm;
import io.usualstore.frontend.web.WebForm.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills a form in as somebody might: mostly with sense. */
final class Typist {

  private static final String FILE =
      "sku,name,price,stock\r\nR-1,Rope,0.34,\r\nNEW-%d,Spade,12.50,3\r\n";

  private final Random random;

  Typist(Random random) {
    this.random = random;
  }

  List<Map.Entry<String, String>> fill(WebForm form) {
    var sent = new ArrayList<Map.Entry<String, String>>();
    var groups = new HashSet<String>();
    for (var field : form.fields()) {
      if (field.type().equals("radio")) {
        if (groups.add(field.name())) {
          sent.add(Map.entry(field.name(), oneOf(form, field)));
        }
      } else if (field.type().equals("checkbox")) {
        if (random.nextInt(3) == 0 ? !field.sent() : field.sent()) {
          sent.add(Map.entry(field.name(), field.value()));
        }
      } else if (field.sent()) {
        sent.add(Map.entry(field.name(), value(field)));
      }
    }
    if (form.button().name() != null) {
      sent.add(Map.entry(form.button().name(), form.button().value()));
    }
    return sent;
  }

  private String oneOf(WebForm form, Field of) {
    var group =
        form.fields().stream()
            .filter(field -> field.type().equals("radio") && field.name().equals(of.name()))
            .toList();
    return group.get(random.nextInt(group.size())).value();
  }

  private String value(Field field) {
    if (!field.options().isEmpty()) {
      return oneOf(field.options());
    }
    if (field.type().equals("file")) {
      return FILE.formatted(random.nextInt(5));
    }
    if (!field.takesText() || !field.value().isEmpty() && random.nextInt(2) == 0) {
      return field.value();
    }
    if (field.name().equals("sku") || field.name().equals("barcode")) {
      return field.name().equals("sku") ? "N-" + random.nextInt(100) : "";
    }
    var typed = oneOf(Words.of(field.name()));
    return typed.isEmpty() && field.required() && random.nextInt(4) > 0 ? "broken" : typed;
  }

  private String oneOf(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
