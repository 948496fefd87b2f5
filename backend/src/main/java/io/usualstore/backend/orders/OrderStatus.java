package io.usualstore.backend.orders;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where an order stands; which step may follow which is the table status_transitions' to say. */
public enum OrderStatus {
  @JsonProperty("draft")
  DRAFT,
  @JsonProperty("placed")
  PLACED,
  @JsonProperty("paid")
  PAID,
  @JsonProperty("fulfilled")
  FULFILLED,
  @JsonProperty("cancelled")
  CANCELLED,
  @JsonProperty("refunded")
  REFUNDED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Read by JAX-RS from a parameter. */
  public static OrderStatus fromString(String code) {
    return Arrays.stream(values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemType.INVALID_PARAMETER.asException(
                    List.of(new FieldError("status", "must be one of " + codes()))));
  }

  private static String codes() {
    return Arrays.stream(values()).map(OrderStatus::code).collect(Collectors.joining(", "));
  }

  @Converter(autoApply = true)
  static class InDatabase implements AttributeConverter<OrderStatus, String> {
    @Override
    public String convertToDatabaseColumn(OrderStatus status) {
      return status.code();
    }

    @Override
    public OrderStatus convertToEntityAttribute(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
