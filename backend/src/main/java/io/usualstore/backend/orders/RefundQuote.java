package io.usualstore.backend.orders;

/**
 * @param amountMinor what would be given back for the lines
 * @param refundableMinor what can be given back at most
 */
record RefundQuote(long amountMinor, long refundableMinor) {}
