package io.usualstore.backend.orders;

/**
 * @param amountMinor what would be paid out
 * @param offDebtMinor what would no longer be owed
 * @param refundableMinor what can be paid out at most
 */
record RefundQuote(long amountMinor, long offDebtMinor, long refundableMinor) {}
