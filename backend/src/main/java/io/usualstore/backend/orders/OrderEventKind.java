package io.usualstore.backend.orders;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What happened to an order. */
public enum OrderEventKind {
  @JsonProperty("created")
  CREATED,
  @JsonProperty("placed")
  PLACED,
  @JsonProperty("paid")
  PAID,
  @JsonProperty("fulfilled")
  FULFILLED,
  @JsonProperty("cancelled")
  CANCELLED,
  @JsonProperty("granted")
  GRANTED,
  @JsonProperty("withdrawn")
  WITHDRAWN,
  @JsonProperty("refunded")
  REFUNDED,
  @JsonProperty("note")
  NOTE,
  @JsonProperty("changed")
  CHANGED;

  @Converter(autoApply = true)
  static class InDatabase implements AttributeConverter<OrderEventKind, String> {
    @Override
    public String convertToDatabaseColumn(OrderEventKind kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public OrderEventKind convertToEntityAttribute(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
