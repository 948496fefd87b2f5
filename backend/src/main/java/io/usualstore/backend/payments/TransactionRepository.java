package io.usualstore.backend.payments;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class TransactionRepository implements PanacheRepository<Transaction> {
  public List<TransactionResponse> ofOrder(long order) {
    return find(
            """
            select t.id, t.kind, t.method, t.amountMinor, t.tenderedMinor, t.tenderedMinor - t.amountMinor,
              t.refundId, t.reference, t.reason, t.createdAt, a.name
            from Transaction t left join Account a on a.id = t.staffId
            where t.orderId = ?1 order by t.id
            """,
            order)
        .project(TransactionResponse.class)
        .list();
  }
}
