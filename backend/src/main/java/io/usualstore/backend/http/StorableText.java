package io.usualstore.backend.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.util.List;

/**
 * Any text but what PostgreSQL can't store: the NUL character, and halves of surrogate pairs, which
 * are no UTF-8.
 */
class StorableText extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1;
  static final String REFUSAL = "holds a character that can't be stored";

  StorableText() {
    super(String.class);
  }

  /** The text itself, for a parameter of this name. */
  static String check(String parameter, String text) {
    if (!isStorable(text)) {
      throw ProblemType.UNSUITABLE_TEXT.asException(List.of(new FieldError(parameter, REFUSAL)));
    }
    return text;
  }

  static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    var text = parser.getText();
    if (!isStorable(text)) {
      throw new InvalidFormatException(parser, REFUSAL, null, String.class);
    }
    return text;
  }
}
