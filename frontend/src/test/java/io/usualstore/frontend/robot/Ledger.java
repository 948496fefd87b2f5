package io.usualstore.frontend.robot;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is true of the books at any time: each sum that is kept is what its rows come to. */
final class Ledger {

  /** Each asks for what breaks it. */
  private static final Map<String, String> RULES = new LinkedHashMap<>();

  static {
    RULES.put(
        "An order's kept sums are those of its rows",
        """
        select o.id, o.paid_minor, o.refunded_minor, o.granted_minor, paid, refunded, granted from orders o,
          lateral (select coalesce(sum(amount_minor) filter (where kind = 'payment'), 0) as paid,
            coalesce(sum(amount_minor) filter (where kind = 'refund'), 0) as refunded from transactions where order_id = o.id) t,
          lateral (select coalesce(sum(amount_minor), 0) as granted from refunds where order_id = o.id and not withdrawn) g
        where (o.paid_minor, o.refunded_minor, o.granted_minor) <> (paid, refunded, granted)
        """);
    RULES.put(
        "An order's total is that of its lines",
        """
        select o.id, o.subtotal_minor, o.discount_minor, o.tax_minor, o.total_minor, of_lines from orders o,
          lateral (select coalesce(sum(total_minor), 0) as of_lines, coalesce(sum(tax_minor), 0) as tax from order_lines where order_id = o.id) l
        where o.subtotal_minor <> of_lines
          or o.total_minor <> of_lines - o.discount_minor + case when o.tax_included then 0 else o.tax_minor end
        """);
    RULES.put(
        "What came back of a line is what its refunds say",
        """
        select l.id, l.refunded_quantity, returned from order_lines l,
          lateral (select coalesce(sum(b.quantity), 0) as returned from refund_lines b join refunds r on r.id = b.refund_id
            where b.order_line_id = l.id and not r.withdrawn) b
        where l.refunded_quantity <> returned
        """);
    RULES.put(
        "A line that is all back was granted what it was sold for, whatever was withdrawn between",
        """
        select l.id, l.quantity, l.refunded_minor, share from order_lines l join orders o on o.id = l.order_id,
          lateral (select l.total_minor - o.discount_minor * l.total_minor / nullif(o.subtotal_minor, 0)::numeric
            + case when o.tax_included then 0 else l.tax_minor end as share) s
        where l.refunded_quantity = l.quantity and abs(l.refunded_minor - share) >= case when o.discount_minor = 0 then 0.5 else 1 end
        """);
    RULES.put(
        "A refund's payouts are its transactions",
        """
        select r.id, r.paid_out_minor, paid from refunds r,
          lateral (select coalesce(sum(amount_minor), 0) as paid from transactions where refund_id = r.id) t
        where r.paid_out_minor <> paid or paid > r.amount_minor or r.withdrawn and paid > 0
        """);
    RULES.put(
        "A stock level is the sum of its movements, and not below zero",
        """
        select s.widget_id, s.level, moved from stock s,
          lateral (select coalesce(sum(quantity), 0) as moved from stock_movements m where m.widget_id = s.widget_id) m
        where s.level <> moved or s.level < 0
        """);
    RULES.put(
        "What left the shelf for an order is what was sold less what went back on it",
        """
        select o.id, o.status, l.widget_id, expected, moved from orders o
          join lateral (select widget_id, sum(case when o.status in ('draft', 'cancelled') then 0 else
              coalesce((select sum(b.quantity) from refund_lines b join refunds r on r.id = b.refund_id
                where b.order_line_id = l.id and b.restocked and not r.withdrawn), 0) - quantity end) as expected
            from order_lines l where order_id = o.id group by widget_id) l on true,
          lateral (select coalesce(sum(quantity), 0) as moved from stock_movements m
            where m.order_id = o.id and m.widget_id = l.widget_id and m.kind <> 'adjustment') m -- which a found piece is, before it is sold
        where expected <> moved
        """);
    RULES.put(
        "A customer's store credit is the sum of its entries, and each payment by it is one",
        """
        select c.customer_id, c.balance_minor, entered from store_credits c,
          lateral (select coalesce(sum(amount_minor), 0) as entered from store_credit_entries e where e.customer_id = c.customer_id) e
        where balance_minor <> entered or balance_minor < 0
        union all
        select t.id, t.amount_minor, null from transactions t where method = 'store_credit'
          and not exists (select from store_credit_entries e where e.transaction_id = t.id
            and e.amount_minor = case t.kind when 'payment' then -t.amount_minor else t.amount_minor end)
        """);
    RULES.put(
        "The day's figures are those of its orders",
        """
        select counted, made from (select coalesce(sum(total_minor), 0) as counted, coalesce(sum(orders), 0) as n from sales_by_quarter_hour) s,
          (select coalesce(sum(total_minor), 0) as made, count(*) as orders from orders where status not in ('draft', 'cancelled')) o
        where (counted, n) <> (made, orders)
        """);
    RULES.put(
        "An order's status is what was done with it",
        """
        select id, status, total_minor, paid_minor, refunded_minor from orders
        where status = 'cancelled' and paid_minor > 0 or status = 'refunded' and refunded_minor + off_debt_minor = 0 and total_minor > 0
          or status = 'paid' and open_minor > 0
        """);
    RULES.put(
        "A merged customer owns nothing any more",
        """
        select c.id, c.merged_into, o.id as order_id from customers c left join orders o on o.customer_id = c.id
          left join store_credits s on s.customer_id = c.id
        where c.merged_into is not null and (o.id is not null or s.balance_minor <> 0)
        """);
  }

  private Ledger() {}

  static void check(Books books) {
    RULES.forEach(
        (rule, breaks) -> {
          var broken = books.rows(breaks);
          Finding.unless(broken.isEmpty(), rule, "%s", broken);
        });
  }
}
