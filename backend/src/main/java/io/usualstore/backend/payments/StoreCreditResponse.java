package io.usualstore.backend.payments;

/**
 * @param balanceMinor what the customer can spend
 */
record StoreCreditResponse(long customerId, long balanceMinor) {}
