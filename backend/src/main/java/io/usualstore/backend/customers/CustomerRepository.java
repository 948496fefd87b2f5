package io.usualstore.backend.customers;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.usualstore.backend.http.Keyset;
import io.usualstore.backend.http.ListRow;
import io.usualstore.backend.http.Page;
import io.usualstore.backend.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@ApplicationScoped
public class CustomerRepository implements PanacheRepository<Customer> {
  private static final String ALIVE = "mergedInto is null and erasedAt is null";
  private static final int MOST_OF_ONE_PHONE = 8;
  private static final String SUMMARY =
      "select c.id, c.name, c.email, c.phone, c.tags, c.orders, c.spentMinor from Customer c ";

  /** Those that have the words; where none has, those that nearly have them. */
  Page<CustomerSummary> page(CustomerFilter filter, CustomerSort sort, PageRequest request) {
    var page = matching(filter, sort, request);
    return page.items().isEmpty() && filter.loosen() ? matching(filter, sort, request) : page;
  }

  private Page<CustomerSummary> matching(
      CustomerFilter filter, CustomerSort sort, PageRequest request) {
    var keyset = new Keyset<>(sort.order(), request);
    return keyset.page(
        find(
                SUMMARY
                    + "where "
                    + filter.conditions()
                    + (filter.search() ? keyset.restOfSearch() : keyset.rest()),
                keyset.with(filter.parameters()))
            .range(0, keyset.last())
            .project(CustomerSummary.class)
            .list());
  }

  /** Who can be sold to: neither merged into another nor erased. */
  public Optional<Customer> current(long id) {
    return find(ALIVE + " and id = ?1", id).firstResultOptional();
  }

  /** Who has this id, or whom they were merged into. */
  Optional<Customer> atAddress(long id) {
    return find(
            "from Customer c where c.id ="
                + " coalesce((select m.mergedInto from Customer m where m.id = ?1), ?1)",
            id)
        .firstResultOptional();
  }

  /**
   * Whatever became of it, and nobody else changes it until the transaction ends: a lost race is
   * seen at the version, before anything is written.
   */
  Optional<Customer> toChange(long id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * No order that names one of them is begun or ended meanwhile, which is more than {@link
   * #toChange} keeps off. In the order of the ids, so that two merges don't deadlock.
   */
  void hold(long one, long other) {
    getEntityManager()
        .createNativeQuery(
            "select id from customers where id in (:one, :other) order by id for update",
            Long.class)
        .setParameter("one", one)
        .setParameter("other", other)
        .getResultList();
  }

  /** Who was merged into one of them before is led on, so that no address takes two steps. */
  void leadOn(long from, long into) {
    update("mergedInto = ?2 where mergedInto = ?1", from, into);
  }

  /** Who was merged into this one, for the same person stands there. */
  List<Customer> mergedInto(long id) {
    return list("mergedInto", id);
  }

  /** As the database has it now: its orders are counted there. */
  Customer fresh(Customer customer) {
    flush();
    getEntityManager().refresh(customer);
    return customer;
  }

  /** At most {@code limit}: whose email or phone this is, then who has the words. */
  public List<CustomerSummary> search(String text, int limit) {
    var alike = first(new CustomerFilter().matching(text), limit);
    return ListRow.once(Stream.concat(reachedAt(text.strip()).stream(), alike.stream()), limit);
  }

  /** At most {@code limit}: those who nearly have the words. */
  public List<CustomerSummary> searchLoosely(String text, int limit) {
    var filter = new CustomerFilter().matching(text);
    filter.loosen();
    return first(filter, limit);
  }

  private List<CustomerSummary> first(CustomerFilter filter, int limit) {
    return matching(filter, CustomerSort.NAME, PageRequest.first(limit)).items();
  }

  /** Asked apart: sorting all that is alike would cost more than the list. */
  private List<CustomerSummary> reachedAt(String contact) {
    return find(
            SUMMARY
                + "where (lower(c.email) = lower(?1) or c.phone = ?1)"
                + " and c.mergedInto is null and c.erasedAt is null order by c.name, c.id",
            contact)
        .range(0, MOST_OF_ONE_PHONE - 1)
        .project(CustomerSummary.class)
        .list();
  }

  /** Ids of customers that the text may mean, at most {@code limit}. */
  public List<Long> matching(String text, int limit) {
    var filter = new CustomerFilter().matching(text);
    var ids = ids(filter, limit);
    return ids.isEmpty() && filter.loosen() ? ids(filter, limit) : ids;
  }

  /** Ids of customers that have the words, at most {@code limit}. */
  public List<Long> named(String text, int limit) {
    return ids(new CustomerFilter().matching(text), limit);
  }

  private List<Long> ids(CustomerFilter filter, int limit) {
    return find("select c.id from Customer c where " + filter.conditions(), filter.parameters())
        .range(0, limit - 1)
        .project(Long.class)
        .list();
  }
}
