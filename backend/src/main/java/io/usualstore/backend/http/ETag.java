package io.usualstore.backend.http;

import java.util.regex.Pattern;

/** A row's version, as the headers ETag and If-Match carry it. */
public record ETag(int version) {
  static final String PATTERN = "\"([0-9]{1,9})\"";
  static final int MOST_CHARACTERS = 11;
  private static final Pattern STRONG = Pattern.compile(PATTERN);

  /**
   * @param header If-Match; null when it wasn't sent
   */
  public static ETag required(String header) {
    if (header == null) {
      throw ProblemType.VERSION_REQUIRED.asException();
    }
    var match = STRONG.matcher(header.strip());
    if (!match.matches()) {
      throw ProblemType.INVALID_PARAMETER.asException(
          "If-Match holds no ETag of ours: send the one that came with what you changed");
    }
    return new ETag(Integer.parseInt(match.group(1)));
  }

  /** Refuses a change that was made to another version than the row's. */
  public void mustMatch(int rowVersion) {
    if (version != rowVersion) {
      throw ProblemType.CHANGED_MEANWHILE.asException();
    }
  }

  @Override
  public String toString() {
    return '"' + Integer.toString(version) + '"';
  }
}
