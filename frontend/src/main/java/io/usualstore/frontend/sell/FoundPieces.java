package io.usualstore.frontend.sell;

import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Typed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pieces that are in the customer's hand though the books have too few, by widget, and why. In an
 * address {@code 17~in+the+window;4~returned}.
 */
record FoundPieces(Map<Long, String> reasons) {

  private static final Pattern FOUND = Pattern.compile("([0-9]{1,18})~([^~;]+)");

  static FoundPieces of(String written) {
    var reasons = new LinkedHashMap<Long, String>();
    var found = FOUND.matcher(Typed.text(written));
    while (found.find()) {
      reasons.put(Long.valueOf(found.group(1)), Addresses.decode(found.group(2)));
    }
    return new FoundPieces(reasons);
  }

  String reason(long widget) {
    return reasons.getOrDefault(widget, "");
  }

  FoundPieces with(long widget, String reason) {
    var changed = new LinkedHashMap<>(reasons);
    if (Typed.text(reason).isEmpty()) {
      changed.remove(widget);
    } else {
      changed.put(widget, Typed.text(reason));
    }
    return new FoundPieces(changed);
  }

  FoundPieces only(Collection<Long> widgets) {
    var kept = new LinkedHashMap<>(reasons);
    kept.keySet().retainAll(widgets);
    return new FoundPieces(kept);
  }

  String written() {
    return reasons.entrySet().stream()
        .map(found -> found.getKey() + "~" + Addresses.encode(found.getValue()))
        .collect(Collectors.joining(";"));
  }
}
