package io.usualstore.backend.reports;

/** What a new shop has already. */
public record Beginnings(boolean hasWidgets, boolean hasCustomers, boolean hasOrders) {}
