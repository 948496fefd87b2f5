package io.usualstore.backend.payments;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

@ApplicationScoped
public class StoreCreditRepository implements PanacheRepository<StoreCreditEntry> {
  private final Session database;

  StoreCreditRepository(Session database) {
    this.database = database;
  }

  /** What the customer can spend, 0 before the first entry. */
  public long balanceMinor(long customer) {
    return database
        .createNativeQuery(
            "select balance_minor from store_credits where customer_id = :customer", Object.class)
        .setParameter("customer", customer)
        .getResultStream()
        .map(Long.class::cast)
        .findFirst()
        .orElse(0L);
  }
}
