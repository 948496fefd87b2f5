package io.usualstore.frontend.robot;

import java.util.Map;

/** How much stands in the books: of what is only added to, another count is a change. */
record Counts(Map<String, String> byTable) {

  private static final String COUNT =
      """
      select (select count(*) from orders where status <> 'draft') as orders, (select count(*) from orders where status = 'draft') as drafts,
        (select count(*) from transactions) as transactions, (select count(*) from refunds) as refunds,
        (select count(*) from refund_withdrawals) as withdrawals, (select count(*) from stock_movements) as movements,
        (select count(*) from store_credit_entries) as credits, (select count(*) from customers) as customers,
        (select count(*) from widgets) as widgets, (select count(*) from customers where merged_into is not null) as merged,
        (select count(*) from customers where erased_at is not null) as erased, (select count(*) from order_events) as events
      """;

  static Counts of(Books books) {
    return new Counts(books.row(COUNT));
  }

  long more(Counts before, String table) {
    return Long.parseLong(byTable.get(table)) - Long.parseLong(before.byTable.get(table));
  }
}
