package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Orders.assertRefused;
import static io.usualstore.backend.orders.Orders.customer;
import static io.usualstore.backend.orders.Orders.list;
import static io.usualstore.backend.orders.Sale.widget;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OrderListTest {
  @Test
  void theListIsNewestFirstAndPagesWithoutRepeating() {
    var customer = customer("Page");
    var widget = widget(100, 0, 100);
    var ids =
        IntStream.range(0, 5)
            .mapToObj(i -> new Sale().of(1, widget).with("customerId", customer).placed())
            .map(order -> order.getLong("id"))
            .toList();
    var listed = new ArrayList<Long>();
    var after = "";
    do {
      var page = list(Map.of("customerId", customer, "limit", 2, "after", after));
      listed.addAll(page.getList("items.id", Long.class));
      after = page.getString("next");
    } while (after != null);
    assertThat(listed).containsExactlyElementsOf(reversed(ids));
  }

  @Test
  void ordersAreFoundByNumberCustomerStatusAndDay() {
    var name = Given.unique("Ödipus O'Neill");
    var customer = customer(name);
    var order =
        new Sale().of(1, widget(100, 0, 9)).of(2, widget(5, 0, 9)).with("customerId", customer);
    var placed = order.placed();
    var id = placed.getLong("id");
    var today = placed.getString("placedAt").substring(0, 10); // the test shop is in UTC

    assertThat(ids(Map.of("q", placed.getString("number")))).contains(id);
    assertThat(ids(Map.of("q", "#" + placed.getString("number")))).contains(id);
    assertThat(ids(Map.of("q", name.toLowerCase().replace("ö", "o")))).containsExactly(id);
    assertThat(ids(Map.of("q", Given.unique("nobody-at-all-zzzz")))).isEmpty();
    var mine = Map.<String, Object>of("customerId", customer);
    assertThat(ids(mine, "status", "placed")).containsExactly(id);
    assertThat(ids(mine, "status", List.of("paid", "placed"))).containsExactly(id);
    assertThat(ids(mine, "status", "paid")).isEmpty();
    assertThat(ids(mine, "from", today, "to", today)).containsExactly(id);
    assertThat(ids(mine, "to", "2001-01-01")).isEmpty();
    assertThat(ids(mine, "from", "2999-01-01")).isEmpty();

    var row = list(mine).getMap("items[0]");
    assertThat(row)
        .containsEntry("customerName", name)
        .containsEntry("status", "placed")
        .containsEntry("totalMinor", 110)
        .containsEntry("paidMinor", 0)
        .containsEntry("staffName", "developer")
        .containsEntry("lines", 2);
  }

  @ParameterizedTest
  @CsvSource({
    "status, sold",
    "from, yesterday",
    "to, 2026-02-30",
    "from, +99999-01-01",
    "limit, 0",
    "limit, 201",
    "after, %%%",
    "after, MTpub3Q",
    "after, bmV3ZXN0OjE6bm90",
    "before, dG90YWw6MTo1",
    "sort, price"
  })
  void aParameterThatMakesNoSenseIsRefused(String name, String value) {
    var answer = Given.viewer().queryParam(name, value).get("/orders");
    assertRefused(answer, 400, "invalid-parameter");
  }

  private static List<Long> ids(Map<String, ?> parameters, Object... more) {
    var all = new HashMap<String, Object>(parameters);
    IntStream.range(0, more.length / 2)
        .forEach(i -> all.put((String) more[2 * i], more[2 * i + 1]));
    return list(all).getList("items.id", Long.class);
  }

  private static List<Long> reversed(List<Long> ids) {
    return LongStream.range(0, ids.size())
        .mapToObj(i -> ids.get(ids.size() - 1 - (int) i))
        .toList();
  }
}
