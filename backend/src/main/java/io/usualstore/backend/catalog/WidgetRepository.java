package io.usualstore.backend.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.usualstore.backend.http.Keyset;
import io.usualstore.backend.http.ListRow;
import io.usualstore.backend.http.Page;
import io.usualstore.backend.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
public class WidgetRepository implements PanacheRepository<Widget> {
  private static final String SUMMARY =
      """
      select w.id, w.sku, w.barcode, w.name, c.name, w.priceMinor, w.taxRateBp, s.level,
        s.low, w.archivedAt is not null, w.imageAt
      from Widget w join StockLevel s on s.widgetId = w.id left join w.category c
      """;

  /** Those that have the words; where none has, those that nearly have them. */
  Page<WidgetSummary> page(WidgetFilter filter, WidgetSort sort, PageRequest request) {
    var page = matching(filter, sort, request);
    return page.items().isEmpty() && filter.loosen() ? matching(filter, sort, request) : page;
  }

  private Page<WidgetSummary> matching(WidgetFilter filter, WidgetSort sort, PageRequest request) {
    var keyset = new Keyset<>(sort.order(), request);
    return keyset.page(
        find(
                SUMMARY
                    + "where "
                    + filter.conditions()
                    + (filter.search() ? keyset.restOfSearch() : keyset.rest()),
                keyset.with(filter.parameters()))
            .range(0, keyset.last())
            .project(WidgetSummary.class)
            .list());
  }

  /** Archived ones too; nobody else changes them until the transaction ends. */
  List<Widget> bySkus(Collection<String> skus) {
    return find("from Widget w left join fetch w.category where w.sku in ?1 order by w.id", skus)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** SKUs by barcode: whose these are. */
  Map<String, String> ownersOf(Collection<String> barcodes) {
    return find("select w.barcode, w.sku from Widget w where w.barcode in ?1", barcodes)
        .project(Object[].class)
        .stream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  /** Archived ones too; one that there isn't is missing. */
  List<WidgetSummary> byIds(List<Long> ids) {
    return find(SUMMARY + "where w.id in ?1", ids).project(WidgetSummary.class).list();
  }

  /** At most {@code limit} on sale: whose SKU or barcode this is, then who has the words. */
  public List<WidgetSummary> search(String text, int limit) {
    var alike = first(onSale(text), limit);
    return ListRow.once(Stream.concat(named(text.strip()).stream(), alike.stream()), limit);
  }

  /** At most {@code limit} on sale: those that nearly have the words. */
  public List<WidgetSummary> searchLoosely(String text, int limit) {
    var filter = onSale(text);
    filter.loosen();
    return first(filter, limit);
  }

  private static WidgetFilter onSale(String text) {
    return new WidgetFilter().archived(false).matching(text);
  }

  private List<WidgetSummary> first(WidgetFilter filter, int limit) {
    return matching(filter, WidgetSort.NAME, PageRequest.first(limit)).items();
  }

  /** Asked apart: sorting all that is alike would cost more than the list. */
  private List<WidgetSummary> named(String code) {
    return find(
            SUMMARY
                + "where (w.barcode = ?1 or w.sku = ?1) and w.archivedAt is null"
                + " order by w.name, w.id",
            code)
        .project(WidgetSummary.class)
        .list();
  }

  /** Those of them that there are. By "in", Hibernate would make its plan anew each time. */
  public List<Widget> existing(List<Long> ids) {
    return getSession().findMultiple(Widget.class, ids).stream().filter(Objects::nonNull).toList();
  }

  /**
   * The widget with this barcode; else with this SKU; else the only one that has it in any case.
   */
  Optional<Widget> byCode(String code) {
    return find(
            "from Widget w left join fetch w.category where w.barcode = ?1 or w.sku = ?1"
                + " order by case when w.barcode = ?1 then 0 else 1 end",
            code)
        .range(0, 0)
        .<Widget>firstResultOptional()
        .or(() -> onlyOneInAnyCase(code));
  }

  /**
   * Caps Lock turns a scanner's letters too. Of two that differ in case alone, neither is meant.
   */
  private Optional<Widget> onlyOneInAnyCase(String code) {
    var found =
        find(
                "from Widget w left join fetch w.category"
                    + " where lower(w.sku) = lower(?1) or lower(w.barcode) = lower(?1)",
                code)
            .range(0, 1)
            .list();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * Nobody else changes it until the transaction ends. The version alone would refuse them too, but
   * Hibernate, which reads updated_at back, then throws no OptimisticLockException.
   */
  Optional<Widget> toChange(long id) {
    return find("from Widget w left join fetch w.category where w.id = ?1", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
