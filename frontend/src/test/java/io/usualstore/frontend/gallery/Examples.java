package io.usualstore.frontend.gallery;

import io.usualstore.frontend.web.WebForm;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands in a form's empty fields while another of its fields is tried. */
final class Examples {

  private static final Map<String, String> BY_NAME =
      Map.of(
          "name", "Mallet",
          "price", "12.50",
          "quantity", "1",
          "amount", "0.10",
          "reason", "a reason",
          "username", "nobody",
          "password", "a password",
          "currentPassword", "not mine at all",
          "newPassword", "a new and long password",
          "repeated", "a new and long password");

  private final AtomicInteger next = new AtomicInteger();

  String orAsItStands(WebForm.Field field) {
    if (!field.takesText() || !field.value().isEmpty()) {
      return field.value();
    }
    if (field.name().equals("sku")) {
      return "MALLET-" + next.incrementAndGet();
    }
    var example = BY_NAME.get(field.name());
    if (example == null && field.required()) {
      throw new IllegalStateException("What does the field " + field.name() + " need? Say it here");
    }
    return example == null ? "" : example;
  }
}
