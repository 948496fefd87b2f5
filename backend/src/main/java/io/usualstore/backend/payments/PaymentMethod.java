package io.usualstore.backend.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** How money comes in and goes back. Only what is handed over as cash gives change. */
public enum PaymentMethod {
  @JsonProperty("cash")
  CASH,
  @JsonProperty("card")
  CARD,
  @JsonProperty("transfer")
  TRANSFER,
  @JsonProperty("store_credit")
  STORE_CREDIT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Converter(autoApply = true)
  static class InDatabase implements AttributeConverter<PaymentMethod, String> {
    @Override
    public String convertToDatabaseColumn(PaymentMethod method) {
      return method.code();
    }

    @Override
    public PaymentMethod convertToEntityAttribute(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
