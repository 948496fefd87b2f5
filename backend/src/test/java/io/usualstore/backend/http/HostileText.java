package io.usualstore.backend.http;

/** What people and attackers type. */
enum HostileText {
  SCRIPTS("Молоток Ґанок 鉄鎚 हथौड़ा مطرقة"),
  EMOJI("👩‍🔧 and 👨‍👩‍👧‍👦 🏳️‍🌈"),
  RIGHT_TO_LEFT("שלום מטרקה"),
  RIGHT_TO_LEFT_OVERRIDE("invoice\u202Egpj.exe\u202C"),
  TEN_THOUSAND("ж".repeat(10_000)),
  SQL("'; drop table widgets; -- $1 ?"),
  HTML("<script>alert(1)</script><img src=x onerror=alert(1)>"),
  TEMPLATE("${jndi:ldap://x} %{x} #{x} {x} {{x}}"),
  COMBINING("Zalgo z̸̪̈ é"),
  CONTROLS("a\tb\u0001\u007f\u0085c"),
  LINES("one\r\ntwo\nthree"),
  NUL("a\u0000b"),
  LONE_HIGH_SURROGATE("a\ud83d"),
  LONE_LOW_SURROGATE("\udd28a"),
  BLANK(" \t "),
  INVISIBLE("\u00a0\u200b"),
  EMPTY("");

  final String text;

  HostileText(String text) {
    this.text = text;
  }
}
