package io.usualstore.frontend.page;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was scanned, or typed and sent with Enter: a code or a name, and how many of it.
 *
 * @param times {@code 3} of {@code 3*Hammer}; 1 where no number stands before it
 */
public record Scanned(int times, String text) {

  private static final Pattern TIMES = Pattern.compile("([1-9][0-9]{0,4})\\s*\\*\\s*(\\S.*)");

  /** What a scanner may be set to send first: which kind of code it read, as AIM writes it. */
  private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9A-Za-z](?=.)");

  public static Scanned of(String typed) {
    var whole = Typed.text(typed);
    var counted = TIMES.matcher(whole);
    return counted.matches()
        ? new Scanned(Integer.parseInt(counted.group(1)), bare(counted.group(2)))
        : new Scanned(1, bare(whole));
  }

  private static String bare(String text) {
    return SYMBOLOGY.matcher(text).replaceFirst("");
  }

  public boolean empty() {
    return text.isEmpty();
  }

  /** Whether it looks like a code off a package rather than a name. */
  public boolean code() {
    return text.matches("[0-9]{6,64}");
  }

  /** Whether somebody who typed this meant that name: each word stands in it. */
  public boolean means(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return !code()
        && Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(lower::contains);
  }
}
