package io.usualstore.frontend.sell;

import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Typed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The discounts on single lines, by widget. In an address {@code 17~10+%25~damaged;4~0.50~}: an
 * amount or a percentage as typed, and why.
 */
public record Cuts(Map<Long, Cut> byWidget) {

  private static final Pattern CUT = Pattern.compile("([0-9]{1,18})~([^~;]+)~([^~;]*)");

  public record Cut(String typed, String reason) {
    static final Cut NONE = new Cut("", "");
  }

  static Cuts of(String written) {
    var cuts = new LinkedHashMap<Long, Cut>();
    var cut = CUT.matcher(Typed.text(written));
    while (cut.find()) {
      cuts.put(Long.valueOf(cut.group(1)), new Cut(decoded(cut.group(2)), decoded(cut.group(3))));
    }
    return new Cuts(cuts);
  }

  Cut on(long widget) {
    return byWidget.getOrDefault(widget, Cut.NONE);
  }

  Cuts with(long widget, String typed, String reason) {
    var changed = new LinkedHashMap<>(byWidget);
    if (Typed.text(typed).isEmpty()) {
      changed.remove(widget);
    } else {
      changed.put(widget, new Cut(Typed.text(typed), Typed.text(reason)));
    }
    return new Cuts(changed);
  }

  String written() {
    return byWidget.entrySet().stream()
        .map(
            cut ->
                "%d~%s~%s"
                    .formatted(
                        cut.getKey(),
                        Addresses.encode(cut.getValue().typed()),
                        Addresses.encode(cut.getValue().reason())))
        .collect(Collectors.joining(";"));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return "";
    }
  }
}
