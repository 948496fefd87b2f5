package io.usualstore.frontend.customers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One row of a list. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CustomerSummary(
    long id, String name, String email, String phone, int orders, long spentMinor) {}
