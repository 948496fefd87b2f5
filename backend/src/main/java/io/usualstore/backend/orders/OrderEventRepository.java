package io.usualstore.backend.orders;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class OrderEventRepository implements PanacheRepository<OrderEvent> {
  List<OrderEventResponse> ofOrder(long order) {
    return find(
            """
            select e.id, e.kind, e.detail, e.createdAt, a.name
            from OrderEvent e left join Account a on a.id = e.staffId
            where e.orderId = ?1 order by e.id
            """,
            order)
        .project(OrderEventResponse.class)
        .list();
  }
}
