package io.usualstore.backend.customers;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.usualstore.backend.http.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class CustomerRepository implements PanacheRepository<Customer> {
  private static final String ALIVE = "mergedInto is null and erasedAt is null";

  /**
   * Rows after the cursor, by name: one more than {@code limit}, which shows that another page
   * follows.
   */
  List<CustomerSummary> byName(CustomerFilter filter, Cursor after, int limit) {
    var parameters = new HashMap<>(filter.parameters());
    parameters.put("afterName", after.key());
    parameters.put("afterId", after.id());
    return find(
            "select c.id, c.name, c.email, c.phone, c.orders, c.spentMinor from Customer c"
                + " where (c.name, c.id) > (:afterName, :afterId) and "
                + filter.conditions()
                + " order by c.name, c.id",
            parameters)
        .range(0, limit)
        .project(CustomerSummary.class)
        .list();
  }

  /** Who can be sold to: neither merged into another nor erased. */
  public Optional<Customer> current(long id) {
    return find(ALIVE + " and id = ?1", id).firstResultOptional();
  }

  /**
   * As {@link #current}, and nobody else changes it until the transaction ends: a lost race is seen
   * at the version, before anything is written.
   */
  Optional<Customer> toChange(long id) {
    return find(ALIVE + " and id = ?1", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Ids of customers that the text may mean, at most {@code limit}. */
  public List<Long> matching(String text, int limit) {
    var filter = new CustomerFilter().matching(text);
    return find("select c.id from Customer c where " + filter.conditions(), filter.parameters())
        .range(0, limit - 1)
        .project(Long.class)
        .list();
  }
}
