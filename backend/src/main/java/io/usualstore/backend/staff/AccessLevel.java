package io.usualstore.backend.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** From the least to the most: a higher level may do all that a lower one may. */
public enum AccessLevel {
  @JsonProperty("customer")
  CUSTOMER,
  @JsonProperty("developer")
  DEVELOPER,
  @JsonProperty("admin")
  ADMIN;

  /** The names for {@code @RolesAllowed}: this level's and those below. */
  Set<String> roles() {
    return Arrays.stream(values())
        .filter(level -> level.compareTo(this) <= 0)
        .map(AccessLevel::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Converter(autoApply = true)
  static class InDatabase implements AttributeConverter<AccessLevel, String> {
    @Override
    public String convertToDatabaseColumn(AccessLevel level) {
      return level.code();
    }

    @Override
    public AccessLevel convertToEntityAttribute(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
