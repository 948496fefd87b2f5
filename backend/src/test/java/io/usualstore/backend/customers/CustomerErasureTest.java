package io.usualstore.backend.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.orders.Sale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CustomerErasureTest {
  /** In everything that the shop knows of the person, and nowhere else. */
  private final String secret = Given.unique("zebulon").replace("-", "");

  @Test
  void nothingOfThePersonStaysInAnyTable() {
    var person = person("");
    var former = person("2");
    new Sale().of(1, Sale.widget(1000, 0, 5)).with("customerId", former.id()).placed();
    person = merge(person, former);
    var sale =
        new Sale()
            .of(1, Sale.widget(1000, 0, 5))
            .with("customerId", person.id())
            .with("note", "for " + secret)
            .paid("cash");
    var order = sale.placed().getLong("id");
    assertThat(tablesWith(secret)).contains("customers", "idempotency_keys", "orders");

    erase(person).then().statusCode(200);

    assertThat(tablesWith(secret)).isEmpty();
    var again = sale.send();
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.jsonPath().getLong("id")).isEqualTo(order);
    assertThat(again.jsonPath().getString("customer.name")).isEqualTo("Erased customer");
  }

  @Test
  void noSearchFindsThem() {
    var person = person("");
    new Sale().of(1, Sale.widget(1000, 0, 5)).with("customerId", person.id()).placed();
    assertThat(found("/customers", "items")).hasSize(1);
    assertThat(found("/orders", "items")).hasSize(1);
    erase(person).then().statusCode(200);
    assertThat(found("/customers", "items")).isEmpty();
    assertThat(found("/orders", "items")).isEmpty();
    assertThat(found("/search", "customers")).isEmpty();
    assertThat(found("/search", "orders")).isEmpty();
  }

  @Test
  void theBooksAreKept() {
    var person = person("");
    var order =
        new Sale()
            .of(2, Sale.widget(1000, 2000, 5))
            .with("customerId", person.id())
            .paid("cash")
            .placed();

    var erased = erase(person).then().statusCode(200).extract().as(CustomerResponse.class);

    assertThat(erased.erasedAt()).isNotNull();
    assertThat(erased.name()).isEqualTo("Erased customer");
    assertThat(erased.orders()).isEqualTo(1);
    assertThat(erased.spentMinor()).isEqualTo(2000);
    assertThat(Given.viewer().get("/customers/" + person.id()).as(CustomerResponse.class))
        .isEqualTo(erased);
    var kept = Given.viewer().get("/orders/" + order.getLong("id")).jsonPath();
    assertThat(kept.getLong("number")).isEqualTo(order.getLong("number"));
    assertThat(kept.getLong("paidMinor")).isEqualTo(2000);
    assertThat(kept.getString("customer.name")).isEqualTo("Erased customer");
    assertThat(kept.getString("customer.email")).isNull();
  }

  @Test
  void theLogSaysWhoErasedAndTheirEmailIsFree() {
    var person = person("");
    erase(person).then().statusCode(200);
    assertThat(
            Database.query(
                "select a.username || ' ' || l.action || ' ' || l.detail"
                    + " from audit_log l join staff.accounts a on a.id = l.staff_id"
                    + " where subject = ?",
                "customers/" + person.id()))
        .containsExactly("admin customer-erased {}");
    assertThat(person("").id()).isNotEqualTo(person.id());
  }

  @Test
  void whoIsErasedStaysErased() {
    var person = person("");
    var erased = erase(person).as(CustomerResponse.class);
    var change =
        Given.staff()
            .header("If-Match", "\"%d\"".formatted(erased.version()))
            .body(Map.of("name", "Back"))
            .put("/customers/" + person.id());
    Given.problem(change, 409, "customer-erased");
    Given.problem(erase(erased), 409, "customer-erased");
    var sale = new Sale().of(1, Sale.widget(100, 0, 1)).with("customerId", person.id()).send();
    Given.problem(sale, 422, "invalid-fields");
  }

  @Test
  void whatWasChangedMeanwhileIsLookedAtFirst() {
    var person = person("");
    Given.problem(
        Given.admin().post("/customers/%d/erase".formatted(person.id())), 428, "version-required");
    Given.problem(
        Given.admin()
            .header("If-Match", "\"7\"")
            .post("/customers/%d/erase".formatted(person.id())),
        412,
        "changed-meanwhile");
    for (var staff : List.of(Given.viewer(), Given.staff())) {
      staff
          .header("If-Match", "\"0\"")
          .post("/customers/%d/erase".formatted(person.id()))
          .then()
          .statusCode(403);
    }
  }

  private CustomerResponse person(String more) {
    return Given.maker()
        .body(
            Map.of(
                "name", secret + more,
                "email", secret + more + "@example.com",
                "phone", secret + more,
                "address", secret + " street",
                "note", "knows " + secret,
                "tags", List.of(secret)))
        .post("/customers")
        .then()
        .statusCode(201)
        .extract()
        .as(CustomerResponse.class);
  }

  private static CustomerResponse merge(CustomerResponse into, CustomerResponse from) {
    return Given.admin()
        .header("If-Match", "\"%d\"".formatted(into.version()))
        .body(Map.of("from", from.id(), "fromVersion", from.version()))
        .post("/customers/%d/merge".formatted(into.id()))
        .then()
        .statusCode(200)
        .extract()
        .as(CustomerResponse.class);
  }

  private static Response erase(CustomerResponse person) {
    return Given.admin()
        .header("If-Match", "\"%d\"".formatted(person.version()))
        .post("/customers/%d/erase".formatted(person.id()));
  }

  private List<?> found(String path, String list) {
    return Given.viewer()
        .queryParam("q", secret)
        .get(path)
        .then()
        .extract()
        .jsonPath()
        .getList(list);
  }

  /** Whatever the column: a row as text. */
  private static List<String> tablesWith(String text) {
    return Database.query(
            "select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname in ('public', 'staff')")
        .stream()
        .filter(
            table ->
                !Database.query(
                        "select 1 from %s t where t::text ilike ? limit 1".formatted(table),
                        "%" + text + "%")
                    .isEmpty())
        .map(table -> table.replace("public.", ""))
        .toList();
  }
}
