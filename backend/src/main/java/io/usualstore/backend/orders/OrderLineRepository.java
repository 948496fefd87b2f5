package io.usualstore.backend.orders;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class OrderLineRepository implements PanacheRepository<OrderLine> {
  List<OrderLine> ofOrder(long order) {
    return list("orderId = ?1 order by position", order);
  }

  void removeAll(long order) {
    delete("orderId", order);
  }
}
