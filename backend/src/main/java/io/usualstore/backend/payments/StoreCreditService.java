package io.usualstore.backend.payments;

import io.usualstore.backend.customers.CustomerRepository;
import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.staff.AuditLog;
import io.usualstore.backend.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

@ApplicationScoped
class StoreCreditService {
  private final StoreCreditRepository entries;
  private final CustomerRepository customers;
  private final CurrentStaff staff;
  private final AuditLog audit;

  StoreCreditService(
      StoreCreditRepository entries,
      CustomerRepository customers,
      CurrentStaff staff,
      AuditLog audit) {
    this.entries = entries;
    this.customers = customers;
    this.staff = staff;
    this.audit = audit;
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
    audit.add(
        "store-credit-given", "customers/" + customer, Map.of("amountMinor", entry.amountMinor));
    return balance(customer);
  }
}
