package io.usualstore.frontend.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A form with files, as it is sent: a field's value is its file's content. */
final class Parts {

  private static final String BOUNDARY = "----the-next-part-of-the-form";

  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private Parts() {}

  static String of(WebForm form, List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(
            field ->
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                    .formatted(
                        BOUNDARY, field.getKey(), file(form, field.getKey()), field.getValue()))
        .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
  }

  private static String file(WebForm form, String name) {
    return form.field(name).filter(field -> field.type().equals("file")).isPresent()
        ? "; filename=\"products.csv\"\r\nContent-Type: text/csv"
        : "";
  }
}
