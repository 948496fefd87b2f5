package io.usualstore.backend.customers;

import io.usualstore.backend.http.ListRow;
import java.util.List;

/** One row of a list. */
public record CustomerSummary(
    long id,
    String name,
    String email,
    String phone,
    List<String> tags,
    long orders,
    long spentMinor)
    implements ListRow {}
