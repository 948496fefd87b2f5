package io.usualstore.backend.orders;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param detail a JSON object: an amount, a reason
 */
public record OrderEventResponse(
    long id,
    OrderEventKind kind,
    @JsonRawValue @Schema(implementation = Map.class) String detail,
    Instant at,
    @Schema(nullable = true) String staffName) {}
