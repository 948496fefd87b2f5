package io.usualstore.backend.orders;

import io.usualstore.backend.customers.Customer;
import io.usualstore.backend.customers.CustomerErased;
import io.usualstore.backend.customers.CustomersMerged;
import io.usualstore.backend.http.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What becomes of the orders of a customer who is merged or erased. */
@ApplicationScoped
class CustomerOrders {
  private final OrderRepository orders;
  private final Idempotency idempotency;

  CustomerOrders(OrderRepository orders, Idempotency idempotency) {
    this.orders = orders;
    this.idempotency = idempotency;
  }

  void move(@Observes CustomersMerged merger) {
    orders.move(merger.from(), merger.into());
  }

  void forget(@Observes CustomerErased erasure) {
    orders.clearNotes(erasure.id());
    var nobody = new OrderResponse.Buyer(erasure.id(), Customer.NAME_OF_ERASED, null, null, 0);
    idempotency.redact("customer", erasure.id(), Map.of("customer", nobody, "note", ""));
  }
}
