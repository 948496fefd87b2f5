package io.usualstore.backend.customers;

import io.usualstore.backend.http.ListRow;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of a list. */
public record CustomerSummary(
    long id,
    String name,
    @Schema(nullable = true) String email,
    @Schema(nullable = true) String phone,
    List<String> tags,
    long orders,
    long spentMinor)
    implements ListRow {}
