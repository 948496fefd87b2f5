package io.usualstore.backend.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Database;
import io.usualstore.backend.PostgresResource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Random days of a shop beside a simple model of it: each answer, each level and each sum of the
 * ledgers must be the model's, after each step. {@code -Dusualstore.seed} repeats one.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class HistoryTest {
  @Test
  void theBooksAreTheModelsAfterEachStep(TestReporter reporter) {
    var seed = Long.getLong("usualstore.seed", System.nanoTime());
    reporter.publishEntry("seed", String.valueOf(seed));
    var lastOrder = last("orders");
    var lastWidget = last("widgets");
    var day = new RandomDay(new Random(seed));
    for (var step = 0; step < steps(); step++) {
      var done = day.step();
      assertThat(unbalanced(lastOrder, lastWidget))
          .as("seed %d, step %d: %s", seed, step, done)
          .isEmpty();
      day.shelf.levels.forEach(
          (widget, level) ->
              assertThat(Sale.level(widget)).as("seed %d: %s", seed, done).isEqualTo(level));
      day.shelf.credits.forEach(
          (customer, balance) ->
              assertThat(RandomDay.creditMinor(customer))
                  .as("seed %d: %s", seed, done)
                  .isEqualTo(balance));
    }
    assertThat(unbalanced(lastOrder, "0")).as("every widget, seed %d", seed).isEmpty();
    assertThat(day.orders).as("seed %d", seed).hasSizeGreaterThan(10);
  }

  int steps() {
    return Integer.getInteger("usualstore.steps", 300);
  }

  private static String last(String table) {
    return Database.query("select coalesce(max(id), 0)::text from " + table).get(0);
  }

  /**
   * Every total that isn't its ledger's sum, of the orders and widgets since those: another test
   * leaves a hundred thousand.
   */
  private static List<String> unbalanced(String lastOrder, String lastWidget) {
    return Database.query(
        """
        select 'order ' || o.id from orders o
        where o.id > %1$s and (paid_minor <> (select coalesce(sum(amount_minor), 0) from transactions where order_id = o.id and kind = 'payment')
          or refunded_minor <> (select coalesce(sum(amount_minor), 0) from transactions where order_id = o.id and kind = 'refund')
          or granted_minor <> (select coalesce(sum(amount_minor), 0) from refunds where order_id = o.id and not withdrawn)
          or off_debt_minor <> (select coalesce(sum(off_debt_minor), 0) from refunds where order_id = o.id and not withdrawn)
          or open_minor <> case when status in ('draft', 'cancelled') then 0 else total_minor - paid_minor - off_debt_minor end)
        union all
        select 'refund ' || r.id from refunds r
        where r.order_id > %1$s and paid_out_minor <> (select coalesce(sum(amount_minor), 0) from transactions where refund_id = r.id)
        union all
        select 'line ' || l.id from order_lines l
        where l.order_id > %1$s and (refunded_quantity, refunded_minor) <> (select coalesce(sum(b.quantity), 0), coalesce(sum(b.worth_minor), 0) from refund_lines b join refunds r on r.id = b.refund_id
          where b.order_line_id = l.id and not r.withdrawn)
        union all
        select 'widget ' || s.widget_id from stock s
        where s.widget_id > %2$s
          and level <> (select coalesce(sum(quantity), 0) from stock_movements where widget_id = s.widget_id)
        union all
        select 'store credit ' || c.customer_id from store_credits c
        where balance_minor <> (select sum(amount_minor) from store_credit_entries where customer_id = c.customer_id)
        union all
        select 'numbers' from orders having count(number) <> coalesce(max(number), 0)
        """
            .formatted(lastOrder, lastWidget));
  }
}
