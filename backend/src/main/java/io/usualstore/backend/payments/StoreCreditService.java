package io.usualstore.backend.payments;

import io.usualstore.backend.customers.CustomerRepository;
import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class StoreCreditService {
  private final StoreCreditRepository entries;
  private final CustomerRepository customers;
  private final CurrentStaff staff;

  StoreCreditService(
      StoreCreditRepository entries, CustomerRepository customers, CurrentStaff staff) {
    this.entries = entries;
    this.customers = customers;
    this.staff = staff;
  }

  @Transactional
  StoreCreditResponse balance(long customer) {
    customers.current(customer).orElseThrow(ProblemType.NOT_FOUND::asException);
    return new StoreCreditResponse(customer, entries.balanceMinor(customer));
  }

  @Transactional
  StoreCreditResponse give(long customer, StoreCreditRequest request) {
    customers.current(customer).orElseThrow(ProblemType.NOT_FOUND::asException);
    var entry = new StoreCreditEntry();
    entry.customerId = customer;
    entry.amountMinor = request.amountMinor();
    entry.reason = request.reason().strip();
    entry.staffId = staff.id();
    entries.persistAndFlush(entry);
    return balance(customer);
  }
}
