package io.usualstore.frontend.customers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** One row of a list. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CustomerSummary(
    long id,
    String name,
    String email,
    String phone,
    List<String> tags,
    int orders,
    long spentMinor) {}
