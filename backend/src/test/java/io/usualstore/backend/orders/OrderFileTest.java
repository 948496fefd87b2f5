package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Orders.customer;
import static io.usualstore.backend.orders.Sale.widget;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OrderFileTest {
  @Test
  void anOrderIsARowWithItsMoneyAndItsMoment() {
    var customer = customer("Öde, \"Ann\"");
    var order =
        new Sale()
            .of(1, widget(12_000, 2000, 9))
            .with("customerId", customer)
            .with("discountMinor", 50)
            .with("discountReason", "scratched")
            .paid("cash")
            .placed();
    var moment = order.getString("placedAt").substring(0, 19).replace('T', ' ');
    assertThat(file(Map.of("customerId", customer)))
        .containsExactly(
            "\ufeffnumber,placed_at,status,customer,email,discount,tax,total,paid,refunded,open,"
                + "currency,staff",
            "%d,%s,fulfilled,\"Öde, \"\"Ann\"\"\",,0.50,%s,119.50,119.50,0.00,0.00,EUR,developer"
                .formatted(order.getLong("number"), moment, money(order.getInt("taxMinor"))));
  }

  @Test
  void theListsFiltersNarrowItNewestFirst() {
    var customer = customer(Given.unique("Filtered"));
    var widget = widget(100, 0, 9);
    var first = new Sale().of(1, widget).with("customerId", customer).placed();
    var second = new Sale().of(1, widget).with("customerId", customer).paid("card").placed();
    assertThat(numbers(Map.of("customerId", customer)))
        .containsExactly(second.getString("number"), first.getString("number"));
    assertThat(numbers(Map.of("customerId", customer, "status", "placed")))
        .containsExactly(first.getString("number"));
    assertThat(numbers(Map.of("customerId", customer, "q", second.getString("number"))))
        .contains(second.getString("number"));
    assertThat(numbers(Map.of("customerId", customer, "to", "2001-01-01"))).isEmpty();
    assertThat(numbers(Map.of("customerId", customer, "toPayOut", true))).isEmpty();
  }

  @Test
  void spreadsheetsOfACountryWithDecimalCommasReadIt() {
    var customer = customer(Given.unique("Comma"));
    new Sale().of(1, widget(1234_50, 0, 9)).with("customerId", customer).placed();
    var file = file(Map.of("customerId", customer, "decimalComma", true));
    assertThat(file.get(0)).contains("number;placed_at;status;");
    assertThat(file.get(1)).contains(";1234,50;0,00;0,00;1234,50;EUR;");
  }

  @Test
  void noNameRunsAsAFormula() {
    var customer = customer("=HYPERLINK(\"http://evil.example\")");
    new Sale().of(1, widget(100, 0, 9)).with("customerId", customer).placed();
    assertThat(file(Map.of("customerId", customer)).get(1)).contains(",\"'=HYPERLINK(");
  }

  @Test
  void whatNarrowsItMustMakeSense() {
    var answer = Given.viewer().queryParam("from", "yesterday").get("/orders/export");
    Given.problem(answer, 400, "invalid-parameter");
    Given.problem(Given.nobody().get("/orders/export"), 401, "sign-in-required");
  }

  private static String money(int minor) {
    return "%d.%02d".formatted(minor / 100, minor % 100);
  }

  private static List<String> numbers(Map<String, ?> filter) {
    return file(filter).stream().skip(1).map(row -> row.split(",")[0]).toList();
  }

  private static List<String> file(Map<String, ?> filter) {
    var answer =
        Given.viewer().queryParams(filter).get("/orders/export").then().statusCode(200).extract();
    assertThat(answer.header("Content-Disposition")).contains("orders.csv");
    return new String(answer.asByteArray(), StandardCharsets.UTF_8).lines().toList();
  }
}
