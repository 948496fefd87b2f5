package io.usualstore.backend.orders;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.usualstore.backend.http.Keyset;
import io.usualstore.backend.http.Page;
import io.usualstore.backend.http.PageRequest;
import io.usualstore.backend.http.SortOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
public class OrderRepository implements PanacheRepository<Order> {
  private static final SortOrder<DraftSummary> NEWEST_DRAFT =
      new SortOrder<>(
          "newest", true, "o.createdAt", "o.id", DraftSummary::createdAt, Instant::parse);

  Page<OrderSummary> page(OrderFilter filter, OrderSort sort, PageRequest request) {
    var keyset = new Keyset<>(sort.order(), request);
    return keyset.page(
        find(
                """
                select o.id, o.number, o.status, c.id, c.name, o.placedAt, o.totalMinor, o.paidMinor,
                  o.refundedMinor, o.openMinor, a.name, (select count(*) from OrderLine l where l.orderId = o.id)
                from Order o left join o.customer c left join Account a on a.id = o.createdBy
                where\s\
                """
                    + filter.conditions()
                    + keyset.rest(),
                keyset.with(filter.parameters()))
            .range(0, keyset.last())
            .project(OrderSummary.class)
            .list());
  }

  OrderTotals totals(OrderFilter filter) {
    var parameters = new HashMap<>(filter.parameters());
    parameters.put("cancelled", OrderStatus.CANCELLED);
    return find(
            """
            select count(*),
              coalesce(sum(case when o.status = :cancelled then 0L else o.totalMinor end), 0L),
              coalesce(sum(o.openMinor), 0L)
            from Order o where\s\
            """
                + filter.conditions(),
            parameters)
        .project(OrderTotals.class)
        .firstResult();
  }

  /** With its customer, as the database has it now: triggers write some of an order's columns. */
  Optional<Order> fresh(long id) {
    flush();
    getEntityManager().clear();
    return find("from Order o left join fetch o.customer where o.id = ?1", id)
        .firstResultOptional();
  }

  /** So that two steps of one order follow each other. */
  Optional<Order> locked(long id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  void nextVersion(Order order) {
    getEntityManager().lock(order, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  Page<DraftSummary> draftsNewestFirst(PageRequest request) {
    var keyset = new Keyset<>(NEWEST_DRAFT, request);
    return keyset.page(
        find(
                """
                select o.id, c.id, c.name, o.createdAt, o.totalMinor, o.note, a.name,
                  (select count(*) from OrderLine l where l.orderId = o.id),
                  (select listagg(cast(l.quantity as string) || ' × ' || l.name, ', ') within group (order by l.position)
                   from OrderLine l where l.orderId = o.id and l.position <= 4)
                from Order o left join o.customer c left join Account a on a.id = o.createdBy
                where o.status = :draft
                """
                    + keyset.rest(),
                keyset.with(Map.of("draft", OrderStatus.DRAFT)))
            .range(0, keyset.last())
            .project(DraftSummary.class)
            .list());
  }

  /** All of them, parked ones too. */
  void move(long fromCustomer, long toCustomer) {
    getEntityManager()
        .createNativeQuery(
            "update orders set customer_id = :to, version = version + 1 where customer_id = :from")
        .setParameter("from", fromCustomer)
        .setParameter("to", toCustomer)
        .executeUpdate();
  }

  /** Notes are free text, which may tell about the customer. */
  void clearNotes(long customer) {
    getEntityManager()
        .createNativeQuery(
            "update orders set note = '', version = version + 1"
                + " where customer_id = :customer and note <> ''")
        .setParameter("customer", customer)
        .executeUpdate();
  }

  /** Those further on, in their order: back goes only what a withdrawal undoes. */
  List<String> nextStatuses(OrderStatus status) {
    return getEntityManager()
        .createNativeQuery(
            """
            select t.to_status from status_transitions t
              join statuses f on f.code = t.from_status join statuses s on s.code = t.to_status
            where t.from_status = :status and s.position > f.position order by s.position
            """,
            Object.class)
        .setParameter("status", status.code())
        .getResultStream()
        .map(String.class::cast)
        .toList();
  }

  Optional<String> staffName(Long account) {
    return find("select a.name from Account a where a.id = ?1", account)
        .project(String.class)
        .firstResultOptional();
  }

  /**
   * Without gaps: everybody who places an order waits here for the one before, so it comes last.
   */
  long takeNumber() {
    return (Long)
        getEntityManager()
            .createNativeQuery(
                """
                insert into counters (name, value) values ('order', 1)
                on conflict (name) do update set value = counters.value + 1 returning value
                """,
                Object.class)
            .getSingleResult();
  }
}
