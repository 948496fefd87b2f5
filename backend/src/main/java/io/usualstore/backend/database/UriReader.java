package io.usualstore.backend.database;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code postgresql://user:password@host:port,[::1]:port/dbname?keyword=value}: libpq's URI
 * form (PostgreSQL 17 manual, 32.1.1.2).
 */
class UriReader {
  private static final List<String> SCHEMES = List.of("postgresql://", "postgres://");
  private static final char END = '\0';

  private final String text;
  private final List<DsnSetting> settings = new ArrayList<>();
  private int at;

  UriReader(String text) {
    this.text = text;
  }

  static boolean isUri(String text) {
    return SCHEMES.stream().anyMatch(text::startsWith);
  }

  List<DsnSetting> read() {
    at = text.indexOf("//") + 2;
    if (hasUser()) {
      user();
    }
    hosts();
    if (next() == '/') {
      at++;
      addUnlessEmpty(DsnKeyword.DBNAME, takeUntil("?"));
    }
    if (next() == '?') {
      at++;
      parameters();
    }
    return settings;
  }

  private boolean hasUser() {
    var end = at;
    while (end < text.length() && "@/".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '@';
  }

  private void user() {
    addUnlessEmpty(DsnKeyword.USER, takeUntil(":@"));
    if (next() == ':') {
      at++;
      addUnlessEmpty(DsnKeyword.PASSWORD, takeUntil("@"));
    }
    at++;
  }

  private void hosts() {
    var position = at;
    var hosts = new ArrayList<String>();
    var ports = new ArrayList<String>();
    while (true) {
      hosts.add(next() == '[' ? bracketedHost() : takeUntil(":/?,").value);
      if (next() == ':') {
        at++;
        ports.add(takeUntil("/?,").value);
      } else {
        ports.add("");
      }
      if (next() != ',') {
        break;
      }
      at++;
    }
    addUnlessEmpty(DsnKeyword.HOST, new Token(String.join(",", hosts), position));
    addUnlessEmpty(DsnKeyword.PORT, new Token(String.join(",", ports), position));
  }

  private String bracketedHost() {
    var opening = at + 1;
    at++;
    var address = takeUntil("]").value;
    if (next() != ']') {
      throw new InvalidDsnException(opening, "an IPv6 address without its closing bracket");
    }
    if (address.isEmpty()) {
      throw new InvalidDsnException(opening, "an empty IPv6 address");
    }
    at++;
    if (next() != END && ":/?,".indexOf(next()) < 0) {
      throw new InvalidDsnException(at + 1, "unexpected character after an IPv6 address");
    }
    return address;
  }

  private void parameters() {
    while (next() != END) {
      var keyword = takeUntil("=&");
      if (next() != '=') {
        throw new InvalidDsnException(keyword.position + 1, "a parameter without \"=\"");
      }
      at++;
      var value = takeUntil("=&");
      if (next() == '=') {
        throw new InvalidDsnException(at + 1, "a second \"=\" in a parameter; write %3D");
      }
      if (next() == '&') {
        at++;
      }
      addParameter(decode(keyword), decode(value), keyword.position + 1);
    }
  }

  private void addParameter(String name, String value, int position) {
    if (name.equals("ssl") && value.equals("true")) { // as JDBC writes it
      settings.add(new DsnSetting(DsnKeyword.SSLMODE, "require", position));
      return;
    }
    var keyword =
        DsnKeyword.named(name)
            .orElseThrow(
                () ->
                    new InvalidDsnException(position, "unknown parameter \"%s\"".formatted(name)));
    settings.add(new DsnSetting(keyword, value, position));
  }

  private void addUnlessEmpty(DsnKeyword keyword, Token token) {
    if (!token.value.isEmpty()) {
      settings.add(new DsnSetting(keyword, decode(token), token.position + 1));
    }
  }

  private String decode(Token token) {
    return PercentEncoding.decode(token.value, token.position + 1);
  }

  private record Token(String value, int position) {}

  private Token takeUntil(String ends) {
    var start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return new Token(text.substring(start, at), start);
  }

  private char next() {
    return at < text.length() ? text.charAt(at) : END;
  }
}
