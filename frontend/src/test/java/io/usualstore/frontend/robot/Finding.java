package io.usualstore.frontend.robot;

import java.util.Set;

/** Something that may not be. */
final class Finding extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Open in the program still: each goes with its mend. */
  private static final Set<String> KNOWN = Set.of();

  /** What may not be, in words that are the same for the same fault. */
  final String rule;

  Finding(String rule, String detail) {
    super(rule + ": " + detail);
    this.rule = rule;
  }

  static void unless(boolean holds, String rule, String detail, Object... arguments) {
    if (!holds && !KNOWN.contains(rule)) {
      throw new Finding(rule, detail.formatted(arguments));
    }
  }
}
