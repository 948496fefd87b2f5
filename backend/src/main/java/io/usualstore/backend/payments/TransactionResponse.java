package io.usualstore.backend.payments;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param changeMinor what went back of the cash handed over; null where none was noted
 * @param refundId the granted refund that this pays out; null: a payment
 */
public record TransactionResponse(
    long id,
    TransactionKind kind,
    PaymentMethod method,
    long amountMinor,
    @Schema(nullable = true) Long tenderedMinor,
    @Schema(nullable = true) Long changeMinor,
    @Schema(nullable = true) Long refundId,
    String reference,
    String reason,
    Instant at,
    @Schema(nullable = true) String staffName) {}
