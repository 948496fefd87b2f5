package io.usualstore.backend.customers;

/** Told in the transaction that erases them, to all that hold something of the person. */
public record CustomerErased(long id) {}
