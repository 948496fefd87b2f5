package io.usualstore.backend.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Money in or out. */
public enum TransactionKind {
  @JsonProperty("payment")
  PAYMENT,
  @JsonProperty("refund")
  REFUND;

  @Converter(autoApply = true)
  static class InDatabase implements AttributeConverter<TransactionKind, String> {
    @Override
    public String convertToDatabaseColumn(TransactionKind kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public TransactionKind convertToEntityAttribute(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
