package io.usualstore.backend.customers;

import io.usualstore.backend.http.ETag;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.Idempotency;
import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.staff.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class CustomerService {
  private final CustomerRepository customers;
  private final Event<CustomersMerged> mergers;
  private final Event<CustomerErased> erasures;
  private final AuditLog audit;
  private final Idempotency idempotency;
  private final Clock clock;

  CustomerService(
      CustomerRepository customers,
      Event<CustomersMerged> mergers,
      Event<CustomerErased> erasures,
      AuditLog audit,
      Idempotency idempotency,
      Clock clock) {
    this.customers = customers;
    this.mergers = mergers;
    this.erasures = erasures;
    this.audit = audit;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  Customer create(CustomerRequest request) {
    var customer = new Customer();
    request.applyTo(customer);
    customers.persistAndFlush(customer); // a taken email is refused here, not in a failed commit
    return customer;
  }

  @Transactional
  Customer change(long id, ETag expected, CustomerRequest request) {
    var customer = toChange(id, expected);
    request.applyTo(customer);
    customers.flush();
    return customer;
  }

  /** Two reads of what {@link #merge} would do; nothing is written. */
  MergePreview previewMerge(long id, long from) {
    return MergePreview.of(
        customers.current(id).orElseThrow(ProblemType.NOT_FOUND::asException), other(id, from));
  }

  /** The other's orders move here; the other is kept, and its address leads here. */
  @Transactional
  Customer merge(long id, ETag expected, MergeRequest request) {
    customers.hold(id, request.from());
    var into = toChange(id, expected);
    var from = other(id, request.from());
    new ETag(request.fromVersion()).mustMatch(from.version);
    var result = MergedCustomer.of(into, from);
    from.mergedInto = into.id;
    customers.flush(); // its email is free from here on
    result.applyTo(into);
    customers.flush();
    customers.leadOn(from.id, into.id);
    mergers.fire(new CustomersMerged(from.id, into.id));
    audit.add("customer-merged", "customers/" + from.id, Map.of("into", into.id));
    return customers.fresh(into);
  }

  /** Nothing of the person stays; the orders do, for the books are whole without a name. */
  @Transactional
  Customer erase(long id, ETag expected) {
    customers.hold(id, id);
    var customer = toChange(id, expected);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    customer.erase(now);
    var formers = customers.mergedInto(id);
    formers.forEach(former -> former.erase(now));
    customers.flush();
    formers.forEach(former -> erasures.fire(new CustomerErased(former.id)));
    erasures.fire(new CustomerErased(id));
    audit.add("customer-erased", "customers/" + id, Map.of());
    var erased = customers.fresh(customer);
    formers.forEach(this::answerNoMoreWithThePerson);
    answerNoMoreWithThePerson(erased);
    return erased;
  }

  private void answerNoMoreWithThePerson(Customer erased) {
    idempotency.replace("/customers", erased.id, CustomerResponse.of(erased));
  }

  private Customer toChange(long id, ETag expected) {
    var customer = customers.toChange(id).orElseThrow(ProblemType.NOT_FOUND::asException);
    if (customer.erasedAt != null) {
      throw ProblemType.CUSTOMER_ERASED.asException();
    }
    if (customer.mergedInto != null) {
      throw ProblemType.CHANGED_MEANWHILE.asException();
    }
    expected.mustMatch(customer.version);
    return customer;
  }

  private Customer other(long id, long from) {
    if (id == from) {
      throw invalid("A customer can't be merged into itself");
    }
    return customers.current(from).orElseThrow(() -> invalid("There is no such customer"));
  }

  private static RuntimeException invalid(String sentence) {
    return ProblemType.INVALID_FIELDS.asException(List.of(new FieldError("from", sentence)));
  }
}
