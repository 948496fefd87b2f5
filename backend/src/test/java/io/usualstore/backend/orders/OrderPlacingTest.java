package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Orders.assertRefused;
import static io.usualstore.backend.orders.Orders.reread;
import static io.usualstore.backend.orders.Sale.level;
import static io.usualstore.backend.orders.Sale.widget;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OrderPlacingTest {
  @Test
  void aSaleOverTheCounterIsPaidHandedOverAndTakesItsStock() {
    var hammer = widget(1990, 2000, 5);
    var nails = widget(350, 1000, 100);

    var order =
        new Sale()
            .of(30, nails)
            .of(2, hammer, Map.of("discountMinor", 80, "discountReason", "scratched"))
            .with("note", "for the shed")
            .with("payment", Map.of("method", "cash", "tenderedMinor", 20_000))
            .placed();

    assertThat(order.getString("status")).isEqualTo("fulfilled");
    assertThat(order.getLong("number")).isPositive();
    assertThat(order.getLong("subtotalMinor")).isEqualTo(10_500 + 3_900);
    assertThat(order.getLong("totalMinor")).isEqualTo(14_400);
    assertThat(order.getLong("taxMinor")).isEqualTo(955 + 650);
    assertThat(order.getLong("paidMinor")).isEqualTo(14_400);
    assertThat(order.getLong("openMinor")).isZero();
    assertThat(order.getString("note")).isEqualTo("for the shed");
    assertThat(order.getString("staffName")).isEqualTo("developer");
    assertThat(order.getString("customer")).isNull();
    assertThat(order.getList("nextStatuses")).containsExactly("refunded");
    assertThat(order.getList("lines.widgetId", Long.class)).containsExactly(nails, hammer);
    assertThat(order.getList("lines.position")).containsExactly(1, 2);
    assertThat(order.getList("lines.discountReason")).containsExactly("", "scratched");
    assertThat(order.getList("events.kind")).containsExactly("placed", "paid", "fulfilled");
    assertThat(order.getMap("events[1].detail"))
        .isEqualTo(Map.of("method", "cash", "amountMinor", 14_400));
    assertThat(order.getLong("transactions[0].changeMinor")).isEqualTo(5_600);
    assertThat(order.getString("transactions[0].staffName")).isEqualTo("developer");
    assertThat(level(hammer)).isEqualTo(3);
    assertThat(level(nails)).isEqualTo(70);
    assertThat(reread(order).getMap("")).isEqualTo(order.getMap(""));
  }

  @Test
  void aSaleKeepsNameAndPriceOfItsDay() {
    var widget = widget(Map.of("name", "Old name", "priceMinor", 100), 5);
    var order = new Sale().of(1, widget).paid("card").placed();
    Given.staff()
        .header("If-Match", "\"0\"")
        .body(Given.widgetBody(Map.of("name", "New name", "priceMinor", 200)))
        .put("/widgets/" + widget)
        .then()
        .statusCode(200);
    assertThat(reread(order).getString("lines[0].name")).isEqualTo("Old name");
    assertThat(reread(order).getLong("lines[0].unitPriceMinor")).isEqualTo(100);
  }

  @Test
  void anOrdersDiscountIsTakenFromTheTotalAndItsTax() {
    var order =
        new Sale()
            .of(1, widget(10_000, 2000, 1))
            .of(1, widget(5_000, 1000, 1))
            .with("discountMinor", 1_500)
            .with("discountReason", "a regular")
            .placed();
    assertThat(order.getLong("subtotalMinor")).isEqualTo(15_000);
    assertThat(order.getLong("totalMinor")).isEqualTo(13_500);
    assertThat(order.getList("lines.taxMinor")).containsExactly(1_500, 409);
    assertThat(order.getLong("taxMinor")).isEqualTo(1_909);
  }

  @Test
  void withoutPaymentASaleIsPlacedAndItsStockIsTaken() {
    var widget = widget(1000, 0, 3);
    var order = new Sale().of(2, widget).placed();
    assertThat(order.getString("status")).isEqualTo("placed");
    assertThat(order.getLong("openMinor")).isEqualTo(2000);
    assertThat(order.getList("nextStatuses")).containsExactly("paid", "fulfilled", "cancelled");
    assertThat(level(widget)).isEqualTo(1);
  }

  @Test
  void whatIsSoldOutIsSaidAtItsLineWithWhatIsLeft() {
    var hammer = widget(Map.of("name", "Hammer"), 3);
    var nails = widget(Map.of("name", "Nails"), 100);
    var saw = widget(Map.of("name", "Säge <&> \"x\""), 1);

    var sale = new Sale().of(1, nails).of(2, saw).of(2, hammer).of(2, hammer).paid("cash");
    var problem = assertRefused(sale.send(), 409, "out-of-stock");

    assertThat(problem.errors())
        .containsExactly(
            new FieldError("lines[1].quantity", "Säge <&> \"x\": 1 left"),
            new FieldError("lines[2].quantity", "Hammer: 3 left"),
            new FieldError("lines[3].quantity", "Hammer: 3 left"));
    assertThat(List.of(level(hammer), level(nails), level(saw))).containsExactly(3, 100, 1);
  }

  @Test
  void twoHundredClientsAtOnceSellTenOfTen() {
    var widget = widget(700, 2000, 10);
    var answers = AtOnce.answers(200, i -> new Sale().of(1, widget).paid("cash").send());

    var sold = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
    assertThat(sold).hasSize(10);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(answer -> assertRefused(answer, 409, "out-of-stock"));
    assertThat(level(widget)).isZero();
    assertThat(
            Database.query("select sum(quantity) from stock_movements where widget_id = ?", widget))
        .containsExactly("0");
    assertThat(
            Database.query(
                """
                select sum(t.amount_minor) || ' ' || count(distinct o.number)
                from order_lines l join orders o on o.id = l.order_id
                join transactions t on t.order_id = o.id where l.widget_id = ?
                """,
                widget))
        .containsExactly("7000 10");
  }

  @Test
  void salesOfTheSameWidgetsInAnyOrderDoNotBlockEachOther() {
    var widgets = IntStream.range(0, 6).mapToObj(i -> widget(100, 0, 1000)).toList();
    var answers =
        AtOnce.answers(
            24,
            i -> {
              var sale = new Sale().paid("card");
              IntStream.range(0, 6).forEach(j -> sale.of(1, widgets.get(i % 2 == 0 ? j : 5 - j)));
              return sale.send().statusCode();
            });
    assertThat(answers).hasSize(24).containsOnly(201);
    assertThat(widgets).extracting(Sale::level).containsOnly(976);
  }

  @Test
  void numbersHaveNoGapsWhateverIsRefused() {
    var widget = widget(100, 0, 2);
    var first = new Sale().of(1, widget).paid("cash").placed().getLong("number");
    new Sale().of(2, widget).paid("cash").send().then().statusCode(409);
    assertThat(new Sale().of(1, widget).paid("cash").placed().getLong("number"))
        .isEqualTo(first + 1);
  }

  @Test
  void theSameKeySellsOnce() {
    var widget = widget(100, 0, 10);
    var key = Given.unique("key");
    var first = new Sale().of(1, widget).paid("cash").key(key).send();
    var second = new Sale().of(1, widget).paid("cash").key(key).send();
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(level(widget)).isEqualTo(9);
    assertRefused(
        new Sale().of(2, widget).paid("cash").key(key).send(), 422, "idempotency-key-reused");
  }

  @Test
  void theSameKeyAtOnceSellsOnce() {
    var widget = widget(100, 0, 10);
    var key = Given.unique("key");
    var answers = AtOnce.answers(8, i -> new Sale().of(1, widget).paid("cash").key(key).send());
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409))
        .anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
    assertThat(level(widget)).isEqualTo(9);
  }

  @Test
  void aRefusedSaleLeavesItsKeyFree() {
    var widget = widget(100, 0, 1);
    var key = Given.unique("key");
    new Sale().of(2, widget).key(key).send().then().statusCode(409);
    new Sale().of(1, widget).key(key).send().then().statusCode(201);
  }

  @Test
  void aSaleComesToWhatTheCustomerWasToldOrIsNotMade() {
    var widget = widget(100, 0, 2);
    for (var told : List.of(199, 201)) {
      var refused = new Sale().of(2, widget).with("expectedTotalMinor", told).paid("card").send();
      assertRefused(refused, 409, "amount-changed");
    }
    assertThat(level(widget)).isEqualTo(2);
    new Sale().of(2, widget).with("expectedTotalMinor", 200).paid("card").placed();
  }

  @Test
  void withoutAKeyNothingIsSold() {
    var widget = widget(100, 0, 1);
    var body = Map.of("lines", List.of(Map.of("widgetId", widget, "quantity", 1)));
    assertRefused(Given.staff().body(body).post("/orders"), 400, "idempotency-key-missing");
    assertThat(level(widget)).isEqualTo(1);
  }

  @Test
  void eachFaultyLineIsNamed() {
    var known = widget(100, 0, 1);
    var unknown = new Sale().of(1, known).of(1, 999_999_999L).send();
    assertThat(assertRefused(unknown, 422, "invalid-fields").errors())
        .containsExactly(new FieldError("lines[1].widgetId", "There is no such product"));

    var dear = new Sale().of(1, known, Map.of("discountMinor", 101)).send();
    assertThat(assertRefused(dear, 422, "invalid-fields").errors())
        .containsExactly(new FieldError("lines[0].discountMinor", "is more than the line's price"));

    var given = new Sale().of(1, known).with("discountMinor", 101).send();
    assertThat(assertRefused(given, 422, "invalid-fields").errors())
        .containsExactly(new FieldError("discountMinor", "is more than the lines come to"));

    var nobody = new Sale().of(1, known).with("customerId", 999_999_999L).send();
    assertThat(assertRefused(nobody, 422, "invalid-fields").errors())
        .containsExactly(new FieldError("customerId", "There is no such customer"));
  }

  @Test
  void anArchivedWidgetIsNotSold() {
    var widget = widget(Map.of("name", "Retired"), 1);
    Given.admin().post("/widgets/" + widget + "/archive").then().statusCode(200);
    assertThat(assertRefused(new Sale().of(1, widget).send(), 409, "widget-archived").errors())
        .containsExactly(new FieldError("lines[0].widgetId", "Retired is archived"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 100_001})
  void aQuantityIsAtLeastOne(int quantity) {
    var answer = new Sale().of(quantity, widget(100, 0, 1)).send();
    assertThat(assertRefused(answer, 422, "invalid-fields").errors())
        .extracting(FieldError::field)
        .containsExactly("lines[0].quantity");
  }

  @Test
  void aSaleHasOneToFiveHundredLines() {
    assertRefused(new Sale().send(), 422, "invalid-fields");
    var widget = widget(1, 0, 1000);
    var most = new Sale();
    IntStream.range(0, 500).forEach(i -> most.of(1, widget));
    assertThat(most.placed().getList("lines")).hasSize(500);
    assertThat(level(widget)).isEqualTo(500);
    assertRefused(most.of(1, widget).key(Given.unique("key")).send(), 422, "invalid-fields");
  }

  @Test
  void amountsBeyondCountingAreRefused() {
    var treasure = widget(999_999_999_999L, 2000, 1_000_000);
    assertRefused(new Sale().of(100_000, treasure).paid("card").send(), 422, "invalid-fields");
    assertThat(level(treasure)).isEqualTo(1_000_000);
  }
}
