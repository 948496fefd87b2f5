package io.usualstore.backend.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The last row of a page, or its first, in the list's order.
 *
 * @param sort the list's order, for which alone it is good
 * @param key what the list is sorted by, as text; empty where it is the id alone
 * @param id tells rows with equal keys apart
 */
@Schema(type = SchemaType.STRING, maxLength = Cursor.MOST_CHARACTERS)
public record Cursor(String sort, String key, long id) {
  /** A key of 200 characters of four bytes each, in Base64. */
  static final int MOST_CHARACTERS = 1200;

  /** Before the first page. */
  public static final Cursor START = new Cursor("", "", 0);

  public boolean isStart() {
    return id == 0 && sort.isEmpty() && key.isEmpty(); // equals() is interpreted natively: slow
  }

  /** Read by JAX-RS from a parameter. */
  public static Cursor fromString(String text) {
    if (text.isEmpty()) {
      return START;
    }
    if (text.length() > MOST_CHARACTERS) {
      throw badCursor();
    }
    try {
      var plain =
          UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
              .toString();
      var parts = plain.split(":", 3);
      return new Cursor(parts[0], StorableText.check("cursor", parts[2]), Long.parseLong(parts[1]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException e) {
      throw badCursor();
    }
  }

  /** Says so when the cursor comes from another list, or from another order of this one. */
  public static ProblemException badCursor() {
    return ProblemType.INVALID_PARAMETER.asException(
        "The cursor isn't one of this list in this order: begin again without it");
  }

  @Override
  public String toString() {
    return isStart()
        ? ""
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((sort + ":" + id + ":" + key).getBytes(UTF_8));
  }
}
