package io.usualstore.backend.customers;

/**
 * What a merge will make of two customers.
 *
 * @param into who stays, as they are now
 * @param from who goes into the other
 * @param result who stays, as they will be
 */
public record MergePreview(CustomerResponse into, CustomerResponse from, CustomerRequest result) {
  static MergePreview of(Customer into, Customer from) {
    return new MergePreview(
        CustomerResponse.of(into), CustomerResponse.of(from), MergedCustomer.of(into, from));
  }
}
