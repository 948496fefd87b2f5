package io.usualstore.backend.customers;

import io.usualstore.backend.http.ETag;
import io.usualstore.backend.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class CustomerService {
  private final CustomerRepository customers;

  CustomerService(CustomerRepository customers) {
    this.customers = customers;
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
    var customer = customers.toChange(id).orElseThrow(ProblemType.NOT_FOUND::asException);
    expected.mustMatch(customer.version);
    request.applyTo(customer);
    customers.flush();
    return customer;
  }
}
