package io.usualstore.frontend.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** One row of a list; {@code customerName} is null for a walk-in. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderSummary(
    long id,
    Long number,
    String status,
    Long customerId,
    String customerName,
    Instant placedAt,
    long totalMinor,
    long paidMinor,
    long refundedMinor,
    long openMinor,
    String staffName,
    int lines) {}
