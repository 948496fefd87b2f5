package io.usualstore.backend.stock;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Why a level changed. */
public enum StockMovementKind {
  @JsonProperty("receive")
  RECEIVE,
  @JsonProperty("sale")
  SALE,
  @JsonProperty("return")
  RETURN,
  @JsonProperty("adjustment")
  ADJUSTMENT,
  @JsonProperty("count")
  COUNT;

  @Converter(autoApply = true)
  static class InDatabase implements AttributeConverter<StockMovementKind, String> {
    @Override
    public String convertToDatabaseColumn(StockMovementKind kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public StockMovementKind convertToEntityAttribute(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
