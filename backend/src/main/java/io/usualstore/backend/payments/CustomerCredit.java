package io.usualstore.backend.payments;

import io.usualstore.backend.customers.CustomersMerged;
import io.usualstore.backend.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What becomes of the store credit of a customer who is merged into another: it moves along. */
@ApplicationScoped
class CustomerCredit {
  private final StoreCreditRepository entries;
  private final CurrentStaff staff;

  CustomerCredit(StoreCreditRepository entries, CurrentStaff staff) {
    this.entries = entries;
    this.staff = staff;
  }

  void move(@Observes CustomersMerged merger) {
    var balance = entries.balanceMinor(merger.from());
    if (balance != 0) {
      book(merger.from(), -balance);
      book(merger.into(), balance);
    }
  }

  private void book(long customer, long amountMinor) {
    var entry = new StoreCreditEntry();
    entry.customerId = customer;
    entry.amountMinor = amountMinor;
    entry.reason = "Merged";
    entry.staffId = staff.id();
    entries.persistAndFlush(entry);
  }
}
