package io.usualstore.backend.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;

/**
 * The last row of a page, in the list's order.
 *
 * @param key what the list is sorted by, as text; empty before the first page
 * @param id tells rows with equal keys apart; 0 before the first page
 */
public record Cursor(String key, long id) {
  public static final Cursor START = new Cursor("", 0);

  public boolean isStart() {
    return equals(START);
  }

  /** Read by JAX-RS from a parameter. */
  public static Cursor fromString(String text) {
    if (text.isEmpty()) {
      return START;
    }
    try {
      var plain =
          UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
              .toString();
      var separator = plain.indexOf(':');
      var id = Long.parseLong(plain.substring(0, Math.max(separator, 0)));
      return new Cursor(StorableText.check("after", plain.substring(separator + 1)), id);
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw badCursor();
    }
  }

  /** For a list whose key is no text: says so when the cursor comes from another list. */
  public static ProblemException badCursor() {
    return ProblemType.INVALID_PARAMETER.asException(
        "The cursor in 'after' isn't one of this list's: begin again without it");
  }

  @Override
  public String toString() {
    return isStart()
        ? ""
        : Base64.getUrlEncoder().withoutPadding().encodeToString((id + ":" + key).getBytes(UTF_8));
  }
}
