package io.usualstore.backend;

/** Orders by the thousand, which HTTP would take too long to place. */
public class ManyOrders {
  private ManyOrders() {}

  /** Of long ago and cancelled, so that no sum of the books holds them; the customer's id. */
  public static long ofOneCustomer(int orders) {
    var customer =
        Long.parseLong(
            Database.query(
                    "insert into customers (name) values (?) returning id", Given.unique("Many"))
                .get(0));
    Database.update(
        "set session_replication_role = replica; insert into orders"
            + " (number, status, customer_id, currency, tax_included, total_minor, paid_minor,"
            + " placed_at)"
            + " select null, 'cancelled', ?, 'EUR', true, 0, 0,"
            + "  timestamptz '2001-01-01' + i * interval '1 minute'"
            + " from generate_series(1, ?) i",
        customer,
        orders);
    return customer;
  }

  /** All of them: lists and files of the tests that follow would be as long. */
  public static void clear() {
    Database.update(
        "set session_replication_role = replica; delete from orders where placed_at < '2002-01-01'");
  }
}
