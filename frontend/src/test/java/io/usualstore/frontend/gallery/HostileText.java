package io.usualstore.frontend.gallery;

/**
 * What people and attackers type into a form's field, as far as a browser can send it. The API's
 * tests send more kinds: what these are for is that a page shows them again.
 */
enum HostileText {
  SCRIPTS("Ґанок 鉄鎚 हथौड़ा שלום \u202Egpj\u202C 👩‍🔧"),
  TEN_THOUSAND("🔨".repeat(10_000)),
  THREE_HUNDRED("鎚".repeat(300)),
  CODE("\"'></textarea><script>alert(1)</script>&amp;{x}';drop table x;--"),
  NUL("a\u0000b"),
  LINES("\r\none\r\ntwo\r\nthree"),
  BLANK(" \t ");

  final String text;

  HostileText(String text) {
    this.text = text;
  }

  /** Whether something is left of it that could be found again. */
  boolean says() {
    return !text.isBlank();
  }
}
