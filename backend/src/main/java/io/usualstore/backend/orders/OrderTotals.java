package io.usualstore.backend.orders;

/**
 * What a list of orders comes to, all of its pages together.
 *
 * @param orders how many there are
 * @param totalMinor what was sold with them: cancelled ones count nothing
 * @param openMinor what is still to be paid
 */
public record OrderTotals(long orders, long totalMinor, long openMinor) {}
