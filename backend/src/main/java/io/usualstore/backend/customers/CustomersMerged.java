package io.usualstore.backend.customers;

/**
 * Told in the transaction that merges them, to all that belongs to the one.
 *
 * @param from who is no customer of their own any more
 * @param into who they became
 */
public record CustomersMerged(long from, long into) {}
