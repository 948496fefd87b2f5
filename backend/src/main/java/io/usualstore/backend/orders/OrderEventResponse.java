package io.usualstore.backend.orders;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * @param detail a JSON object: an amount, a reason
 */
public record OrderEventResponse(
    long id, OrderEventKind kind, @JsonRawValue String detail, Instant at, String staffName) {}
