package io.usualstore.backend.customers;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One customer in full.
 *
 * @param erasedAt since when nothing of the person is here; null: it still is
 * @param spentMinor what was paid and not given back
 */
public record CustomerResponse(
    long id,
    int version,
    String name,
    @Schema(nullable = true) String email,
    @Schema(nullable = true) String phone,
    String address,
    String note,
    List<String> tags,
    Instant createdAt,
    Instant updatedAt,
    @Schema(nullable = true) Instant erasedAt,
    long orders,
    long spentMinor) {

  static CustomerResponse of(Customer customer) {
    return new CustomerResponse(
        customer.id,
        customer.version,
        customer.name,
        customer.email,
        customer.phone,
        customer.address,
        customer.note,
        customer.tags,
        customer.createdAt,
        customer.updatedAt,
        customer.erasedAt,
        customer.orders,
        customer.spentMinor);
  }
}
