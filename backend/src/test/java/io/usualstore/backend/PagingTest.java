package io.usualstore.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.orders.Orders;
import io.usualstore.backend.orders.Sale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list, in each of its orders: nothing twice, nothing missed, ties apart. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PagingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name   | 1 3 0 4 2",
        "-name  | 2 4 0 3 1",
        "price  | 1 2 4 0 3",
        "-price | 3 0 4 2 1",
        "stock  | 0 3 4 2 1",
        "-stock | 1 2 4 3 0",
        "newest | 4 3 2 1 0",
        "oldest | 0 1 2 3 4"
      })
  void widgets(String sort, String order) {
    var category = Given.unique("paging");
    var ids = new ArrayList<Long>();
    var names = List.of("Äpfel", "apfel", "Zebra", "apfel", "birne");
    var prices = List.of(300, 100, 200, 300, 200);
    var levels = List.of(1, 9, 5, 1, 3);
    for (var i = 0; i < names.size(); i++) {
      ids.add(
          Sale.widget(
              Map.of("name", names.get(i), "priceMinor", prices.get(i), "category", category),
              levels.get(i)));
    }
    assertThat(new Walk("/widgets", Map.of("category", category, "sort", sort)).ids())
        .isEqualTo(inOrder(ids, order));
  }

  @ParameterizedTest
  @CsvSource({"name, 1 3 0 2", "-name, 2 0 3 1", "newest, 3 2 1 0", "oldest, 0 1 2 3"})
  void customers(String sort, String order) {
    var tag = Given.unique("paging");
    var ids = new ArrayList<Long>();
    for (var name : List.of("Émile", "Emil", "Zoë", "Emil")) {
      ids.add(
          Given.maker()
              .body(Map.of("name", name, "tags", List.of(tag)))
              .post("/customers")
              .jsonPath()
              .getLong("id"));
    }
    assertThat(new Walk("/customers", Map.of("tag", tag, "sort", sort)).ids())
        .isEqualTo(inOrder(ids, order));
  }

  @ParameterizedTest
  @CsvSource({"newest, 3 2 1 0", "oldest, 0 1 2 3", "total, 1 3 0 2", "-total, 2 0 3 1"})
  void orders(String sort, String order) {
    var customer = Orders.customer(Given.unique("Paging"));
    var widget = Sale.widget(100, 0, 99);
    var ids = new ArrayList<Long>();
    for (var quantity : List.of(2, 1, 3, 1)) {
      ids.add(new Sale().of(quantity, widget).with("customerId", customer).placed().getLong("id"));
    }
    // as two tills may do it
    Database.update("update orders set placed_at = now() where customer_id = ?", customer);
    assertThat(new Walk("/orders", Map.of("customerId", customer, "sort", sort)).ids())
        .isEqualTo(inOrder(ids, order));
  }

  @Test
  void movementsWithTheLevelAfterEach() {
    var widget = Sale.widget(100, 0, 10);
    for (var quantity = 1; quantity <= 4; quantity++) {
      new Sale().of(quantity, widget).paid("cash").placed();
    }
    var walk = new Walk("/widgets/" + widget + "/movements", Map.of());
    assertThat(walk.ids()).hasSize(5);
    assertThat(walk.page(Map.of()).getList("items.level")).isEqualTo(List.of(0, 4, 7, 9, 10));
    var later =
        walk.page(Map.of("limit", 3, "after", walk.page(Map.of("limit", 2)).getString("next")));
    assertThat(later.getList("items.level")).isEqualTo(List.of(7, 9, 10));
    var back = walk.page(Map.of("limit", 2, "before", later.getString("previous")));
    assertThat(back.getList("items.level")).isEqualTo(List.of(0, 4));
  }

  @Test
  void drafts() {
    var widget = Sale.widget(100, 0, 1);
    for (var i = 0; i < 3; i++) {
      Given.staff()
          .header("Idempotency-Key", Given.unique("park-key"))
          .body(Map.of("lines", List.of(Map.of("widgetId", widget, "quantity", 1))))
          .post("/drafts")
          .then()
          .statusCode(201);
    }
    assertThat(new Walk("/drafts", Map.of()).ids()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void lowStock() {
    var category = Given.unique("paging");
    var low = Map.of("lowStockMark", 3, "category", category);
    var ids = List.of(Sale.widget(low, 3), Sale.widget(low, 2), Sale.widget(low, 2));
    Sale.widget(low, 4);
    var walk =
        new Walk("/widgets", Map.of("category", category, "lowStock", true, "sort", "stock"));
    assertThat(walk.ids()).containsExactly(ids.get(1), ids.get(2), ids.get(0));
  }

  @Test
  void ordersOfOneOfTheStaff() {
    var customer = Orders.customer(Given.unique("Paging"));
    var widget = Sale.widget(100, 0, 9);
    var order = new Sale().of(1, widget).with("customerId", customer).placed();
    var staff = Given.viewer().get("/staff").jsonPath();
    var made = staff.getLong("find { it.name == '%s' }.id".formatted(order.getString("staffName")));
    var other =
        staff.getLong("find { it.name != '%s' }.id".formatted(order.getString("staffName")));
    var mine = new Walk("/orders", Map.of("customerId", customer));
    assertThat(mine.page(Map.of("staffId", made)).getList("items")).hasSize(1);
    assertThat(mine.page(Map.of("staffId", other)).getList("items")).isEmpty();
    Given.nobody().get("/staff").then().statusCode(401);
  }

  @ParameterizedTest
  @CsvSource({"/widgets, -price", "/customers, newest", "/orders, total"})
  void aCursorIsGoodForItsOwnOrderAlone(String path, String sort) {
    var widget = Sale.widget(100, 0, 9);
    for (var i = 0; i < 2; i++) {
      Sale.widget(100, 0, 1);
      Orders.customer(Given.unique("Paging"));
      new Sale().of(1, widget).placed();
    }
    var next = new Walk(path, Map.of()).page(Map.of("limit", 1)).getString("next");
    var other = Given.viewer().queryParam("sort", sort).queryParam("after", next).get(path);
    assertThat(Given.problem(other, 400, "invalid-parameter").detail()).contains("begin again");
    var both = Given.viewer().queryParam("before", next).queryParam("after", next).get(path);
    Given.problem(both, 400, "invalid-parameter");
    var unknown = Given.viewer().queryParam("sort", "colour").get(path);
    assertThat(Given.problem(unknown, 400, "invalid-parameter").errors())
        .extracting(FieldError::field)
        .containsExactly("sort");
  }

  private static List<Long> inOrder(List<Long> ids, String order) {
    return Arrays.stream(order.split(" ")).map(index -> ids.get(Integer.parseInt(index))).toList();
  }
}
