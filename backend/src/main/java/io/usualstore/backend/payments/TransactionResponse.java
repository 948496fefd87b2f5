package io.usualstore.backend.payments;

import java.time.Instant;

/**
 * @param changeMinor what went back of the cash handed over; null where none was noted
 * @param refundId the granted refund that this pays out; null: a payment
 */
public record TransactionResponse(
    long id,
    TransactionKind kind,
    PaymentMethod method,
    long amountMinor,
    Long tenderedMinor,
    Long changeMinor,
    Long refundId,
    String reference,
    String reason,
    Instant at,
    String staffName) {}
