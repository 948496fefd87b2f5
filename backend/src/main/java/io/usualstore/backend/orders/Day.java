package io.usualstore.backend.orders;

import io.usualstore.backend.http.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of the shop's calendar: {@code 2026-12-31}. */
@Schema(type = SchemaType.STRING, format = "date", maxLength = 10)
public record Day(LocalDate date) {

  /** Read by JAX-RS from a parameter. */
  public static Day fromString(String text) {
    try {
      var date = LocalDate.parse(text);
      if (date.getYear() >= 1 && date.getYear() < 9999) {
        return new Day(date);
      }
    } catch (DateTimeException e) {
      // the sentence below
    }
    throw ProblemType.INVALID_PARAMETER.asException("Write a day like 2026-12-31");
  }

  Instant begin(ZoneId zone) {
    return date.atStartOfDay(zone).toInstant();
  }

  Instant end(ZoneId zone) {
    return new Day(date.plusDays(1)).begin(zone);
  }
}
