package io.usualstore.backend.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * JSON has one kind of number: 1.0 and 1e2 are whole ones. Jackson looks at how they are written.
 */
class WholeNumber<T extends Number> extends StdScalarDeserializer<T> {
  private static final int MOST_DIGITS = 19;

  private final transient JsonDeserializer<?> strict;
  private final transient Function<BigDecimal, T> exactly;

  private WholeNumber(Class<T> type, Function<BigDecimal, T> exactly) {
    super(type);
    this.strict = NumberDeserializers.find(type, type.getName());
    this.exactly = exactly;
  }

  static SimpleModule module() {
    return new SimpleModule("whole-numbers")
        .addDeserializer(Integer.class, new WholeNumber<>(Integer.class, BigDecimal::intValueExact))
        .addDeserializer(int.class, new WholeNumber<>(int.class, BigDecimal::intValueExact))
        .addDeserializer(Long.class, new WholeNumber<>(Long.class, BigDecimal::longValueExact))
        .addDeserializer(long.class, new WholeNumber<>(long.class, BigDecimal::longValueExact));
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (json.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      var number = json.getDecimalValue();
      if ((long) number.precision() - number.scale() <= MOST_DIGITS) { // 1e999999999 is no loop
        try {
          return exactly.apply(number);
        } catch (ArithmeticException e) {
          // a fraction, or too large: refused as ever
        }
      }
    }
    return (T) strict.deserialize(json, context);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T getNullValue(DeserializationContext context) throws JsonMappingException {
    return (T) strict.getNullValue(context);
  }

  @Override
  public AccessPattern getNullAccessPattern() {
    return strict.getNullAccessPattern();
  }
}
