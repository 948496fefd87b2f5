package io.usualstore.frontend.shop;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads numbers as one locale writes them and as people type them: in the digits of any script,
 * with a point or a comma, with or without grouping. What isn't well formed has no reading, and
 * what may mean two numbers has both.
 */
final class NumberReader {

  private static final String ANYBODYS = ".,";

  /** Blanks, marks of direction, and apostrophes, which only ever group. */
  private static final Pattern UNREAD = Pattern.compile("[\\s\\h\\p{Cf}'\u2019]");

  private static final Pattern BY_THREE = Pattern.compile("[0-9]{1,3}(?:G[0-9]{3})+");
  private static final Pattern AS_IN_INDIA = Pattern.compile("[0-9]{1,2}(?:G[0-9]{2})*G[0-9]{3}");
  private static final Pattern ONE_GROUP = Pattern.compile("[1-9][0-9]{0,2}G[0-9]{3}");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]*)?|\\.[0-9]+");

  private final Set<Integer> decimals;
  private final Set<Integer> groupings;

  NumberReader(Locale locale) {
    var symbols = DecimalFormatSymbols.getInstance(locale);
    decimals =
        signs('\u066b', symbols.getDecimalSeparator(), symbols.getMonetaryDecimalSeparator());
    groupings =
        signs('\u066c', symbols.getGroupingSeparator(), symbols.getMonetaryGroupingSeparator());
  }

  private static Set<Integer> signs(char... signs) {
    return new String(signs).chars().boxed().collect(Collectors.toUnmodifiableSet());
  }

  /** With digits of any script as 0 to 9, and without what doesn't matter. */
  static String plain(String typed) {
    return UNREAD.matcher(Digits.plain(typed)).replaceAll("");
  }

  /**
   * @param text {@link #plain}
   * @param places after the decimal sign, at most
   * @return none, one, or both that it may mean: the grouped one first
   */
  List<BigDecimal> readings(String text, int places) {
    var signs = text.chars().filter(c -> c < '0' || c > '9').boxed().toList();
    if (!signs.stream().allMatch(this::isKnown)) {
      return List.of();
    }
    var kinds = signs.stream().distinct().toList();
    return switch (kinds.size()) {
      case 0 -> whole(text).toList();
      case 1 -> signs.size() == 1 ? once(text, signs.get(0), places) : grouped(text, kinds.get(0));
      case 2 -> groupedAndDecimal(text, kinds.get(0), kinds.get(1));
      default -> List.of();
    };
  }

  private boolean isKnown(int sign) {
    return ANYBODYS.indexOf(sign) >= 0 || decimals.contains(sign) || groupings.contains(sign);
  }

  /** A sign that stands alone. */
  private List<BigDecimal> once(String text, int sign, int places) {
    var groups = ONE_GROUP.matcher(marked(text, sign)).matches();
    if (decimals.contains(sign) || !groups) {
      return mayBeDecimal(sign) ? decimal(text, sign).toList() : List.of();
    }
    var byHabit = ANYBODYS.indexOf(sign) >= 0 && places >= 3 ? decimal(text, sign) : null;
    if (byHabit == null) { // three places are too many: it can only group, where it does so
      return groupings.contains(sign) ? grouped(text, sign) : List.of();
    }
    return Stream.concat(grouped(text, sign).stream(), byHabit).toList();
  }

  private boolean mayBeDecimal(int sign) {
    return decimals.contains(sign) || ANYBODYS.indexOf(sign) >= 0;
  }

  /** The last is the decimal sign, whatever it is elsewhere. */
  private List<BigDecimal> groupedAndDecimal(String text, int grouping, int decimal) {
    var at = text.lastIndexOf(decimal);
    if (!mayBeDecimal(decimal) || text.indexOf(decimal) != at) {
      return List.of();
    }
    return grouped(text.substring(0, at), grouping).stream()
        .flatMap(whole -> decimal(whole.toPlainString() + text.substring(at), decimal))
        .toList();
  }

  private static List<BigDecimal> grouped(String text, int sign) {
    var marked = marked(text, sign);
    return BY_THREE.matcher(marked).matches() || AS_IN_INDIA.matcher(marked).matches()
        ? whole(marked.replace("G", "")).toList()
        : List.of();
  }

  private static String marked(String text, int sign) {
    return text.replace((char) sign, 'G');
  }

  private static Stream<BigDecimal> whole(String text) {
    return WHOLE.matcher(text).matches() ? Stream.of(new BigDecimal(text)) : Stream.empty();
  }

  private static Stream<BigDecimal> decimal(String text, int sign) {
    var pointed = text.replace((char) sign, '.');
    return DECIMAL.matcher(pointed).matches()
        ? Stream.of(new BigDecimal(pointed.endsWith(".") ? pointed + "0" : pointed))
        : Stream.empty();
  }
}
