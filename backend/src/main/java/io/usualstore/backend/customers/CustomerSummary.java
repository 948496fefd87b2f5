package io.usualstore.backend.customers;

/** One row of a list. */
public record CustomerSummary(
    long id, String name, String email, String phone, long orders, long spentMinor) {}
