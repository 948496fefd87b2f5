package io.usualstore.backend.reports;

/**
 * What somebody should look at, and how much there is beside it.
 *
 * @param lowStock widgets on sale at or below their mark
 * @param toCount widgets of which more was found than the books had
 * @param unpaid orders of which the customer still owes something
 * @param toFulfil orders that were paid and not handed over
 * @param toPayOut orders of which a granted refund waits for its payout
 * @param refunded orders that came back whole
 * @param placed all orders that ever were
 */
public record Attention(
    long lowStock,
    long toCount,
    long unpaid,
    long toFulfil,
    long toPayOut,
    long refunded,
    long placed) {}
