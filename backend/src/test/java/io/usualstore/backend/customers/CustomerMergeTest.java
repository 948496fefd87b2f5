package io.usualstore.backend.customers;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.LockedRow;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.orders.Sale;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CustomerMergeTest {
  @Test
  void theOrdersMoveAndTheOldAddressLeadsToTheNew() {
    var into = create(Map.of("name", "Ann Lee"));
    var from = create(Map.of("name", "A. Lee"));
    var widget = Sale.widget(1000, 0, 10);
    new Sale().of(1, widget).with("customerId", into.id()).paid("cash").placed();
    var moved =
        new Sale().of(2, widget).with("customerId", from.id()).paid("card").placed().getLong("id");

    var merged = merge(into, from).then().statusCode(200).extract().as(CustomerResponse.class);

    assertThat(merged.orders()).isEqualTo(2);
    assertThat(merged.spentMinor()).isEqualTo(3000);
    assertThat(merged.version()).isEqualTo(1);
    var order = Given.viewer().get("/orders/" + moved).jsonPath();
    assertThat(order.getLong("customer.id")).isEqualTo(into.id());
    var old = Given.viewer().get("/customers/" + from.id());
    assertThat(old.as(CustomerResponse.class)).isEqualTo(merged);
    assertThat(old.header("Content-Location")).endsWith("/customers/" + into.id());
    var found = Given.viewer().queryParam("customerId", into.id()).get("/orders").jsonPath();
    assertThat(found.getList("items.id", Long.class)).hasSize(2).contains(moved);
  }

  @Test
  void whoStaysTakesWhatItLacksAndNothingIsLost() {
    var word = Given.unique("x");
    var into =
        create(Map.of("name", "Ann Lee", "phone", "111", "note", "blue", "tags", List.of("a")));
    var from =
        create(
            Map.of(
                "name", "Anne Li",
                "email", word + "@example.com",
                "phone", "222",
                "address", "Main St 1",
                "note", "red",
                "tags", List.of("a", "b")));

    var preview = preview(into, from).then().statusCode(200).extract().as(MergePreview.class);
    var merged = merge(into, from).then().statusCode(200).extract().as(CustomerResponse.class);

    assertThat(merged)
        .extracting(
            CustomerResponse::name,
            CustomerResponse::email,
            CustomerResponse::phone,
            CustomerResponse::address,
            CustomerResponse::note,
            CustomerResponse::tags)
        .containsExactly(
            "Ann Lee",
            word + "@example.com",
            "111",
            "Main St 1",
            "blue\nred\nAnne Li, 222",
            List.of("a", "b"));
    assertThat(preview.into()).isEqualTo(into);
    assertThat(preview.from()).isEqualTo(from);
    assertThat(preview.result().note()).isEqualTo(merged.note());
    assertThat(preview.result().email()).isEqualTo(merged.email());
  }

  @Test
  void theStoreCreditMovesAlong() {
    var into = create(Map.of("name", "Ann"));
    var from = create(Map.of("name", "Anne"));
    give(into, 300);
    give(from, 500);
    merge(into, from).then().statusCode(200);
    assertThat(Given.viewer().get("/customers/%d/store-credit".formatted(into.id())).jsonPath())
        .extracting(balance -> balance.getLong("balanceMinor"))
        .isEqualTo(800L);
    assertThat(
            Database.query(
                "select sum(amount_minor) from store_credit_entries where customer_id = ?",
                from.id()))
        .containsExactly("0");
  }

  @Test
  void theLogSaysWhoMergedWhom() {
    var into = create(Map.of("name", "Ann"));
    var from = create(Map.of("name", "Anne"));
    merge(into, from).then().statusCode(200);
    assertThat(
            Database.query(
                "select a.username || ' ' || l.action || ' ' || (l.detail ->> 'into')"
                    + " from audit_log l join staff.accounts a on a.id = l.staff_id"
                    + " where subject = ?",
                "customers/" + from.id()))
        .containsExactly("admin customer-merged " + into.id());
  }

  @Test
  void oneWhoWasMergedBeforeIsLedOnInOneStep() {
    var first = create(Map.of("name", "First"));
    var second = create(Map.of("name", "Second"));
    var third = create(Map.of("name", "Third"));
    second = merge(second, first).as(CustomerResponse.class);
    merge(third, second).then().statusCode(200);
    for (var id : List.of(first.id(), second.id())) {
      assertThat(Given.viewer().get("/customers/" + id).jsonPath().getLong("id"))
          .isEqualTo(third.id());
    }
  }

  @Test
  void aMergeThatWasPreviewedOnOldVersionsIsRefused() {
    var into = create(Map.of("name", "Ann"));
    var from = create(Map.of("name", "Anne"));
    Given.staff()
        .header("If-Match", "\"0\"")
        .body(Map.of("name", "Hanne"))
        .put("/customers/" + from.id())
        .then()
        .statusCode(200);
    Given.problem(merge(into, from), 412, "changed-meanwhile");
    assertThat(Given.viewer().get("/customers/" + from.id()).jsonPath().getString("name"))
        .isEqualTo("Hanne");
    Given.problem(
        Given.admin().body(body(from)).post("/customers/%d/merge".formatted(into.id())),
        428,
        "version-required");
  }

  @Test
  void whoIsMergedCanNotBeChangedMergedOrSoldTo() {
    var into = create(Map.of("name", "Ann"));
    var from = create(Map.of("name", "Anne"));
    var merged = merge(into, from).as(CustomerResponse.class);
    Given.problem(
        Given.staff()
            .header("If-Match", "\"1\"")
            .body(Map.of("name", "Hanne"))
            .put("/customers/" + from.id()),
        412,
        "changed-meanwhile");
    assertThat(Given.problem(merge(merged, from), 422, "invalid-fields").errors())
        .containsExactly(new FieldError("from", "There is no such customer"));
    assertThat(Given.problem(merge(merged, merged), 422, "invalid-fields").errors())
        .containsExactly(new FieldError("from", "A customer can't be merged into itself"));
    var sale = new Sale().of(1, Sale.widget(100, 0, 1)).with("customerId", from.id()).send();
    Given.problem(sale, 422, "invalid-fields");
  }

  @Test
  void aSaleThatBeganBeforeTheMergeGoesToWhomTheyBecame() {
    var into = create(Map.of("name", "Ann"));
    var from = create(Map.of("name", "Anne"));
    var widget = Sale.widget(100, 0, 5);
    try (var lock = LockedRow.of("customers", "id", from.id())) {
      var sale = supplyAsync(() -> new Sale().of(1, widget).with("customerId", from.id()).placed());
      lock.awaitRequest();
      lock.run(
          "update customers set merged_into = %d where id = %d returning id"
              .formatted(into.id(), from.id()));
      lock.commit();
      assertThat(sale.join().getLong("customer.id")).isEqualTo(into.id());
    }
  }

  @Test
  void togetherTheyMustFitIntoOne() {
    var tags = IntStream.range(0, 15).mapToObj(i -> "left" + i).toList();
    var more = IntStream.range(0, 15).mapToObj(i -> "right" + i).toList();
    var into = create(Map.of("name", "Ann", "tags", tags, "note", "x".repeat(1500)));
    var from = create(Map.of("name", "Anne", "tags", more));
    Given.problem(merge(into, from), 409, "tags-too-many");
    var wordy = create(Map.of("name", "Anne", "note", "y".repeat(1500)));
    Given.problem(merge(into, wordy), 409, "note-too-long");
    assertThat(Given.viewer().get("/customers/" + from.id()).jsonPath().getLong("id"))
        .isEqualTo(from.id());
  }

  @Test
  void onlyAnAdminMerges() {
    var into = create(Map.of("name", "Ann"));
    var from = create(Map.of("name", "Anne"));
    var path = "/customers/%d/merge".formatted(into.id());
    for (var staff : List.of(Given.viewer(), Given.staff())) {
      staff.queryParam("from", from.id()).get(path).then().statusCode(403);
    }
    Given.staff().header("If-Match", "\"0\"").body(body(from)).post(path).then().statusCode(403);
    Given.admin().get(path).then().statusCode(400);
  }

  private static CustomerResponse create(Map<String, ?> body) {
    return Given.maker().body(body).post("/customers").as(CustomerResponse.class);
  }

  private static void give(CustomerResponse customer, long amountMinor) {
    Given.admin()
        .header("Idempotency-Key", Given.unique("credit"))
        .body(Map.of("amountMinor", amountMinor, "reason", "gift"))
        .post("/customers/%d/store-credit".formatted(customer.id()))
        .then()
        .statusCode(201);
  }

  private static Response preview(CustomerResponse into, CustomerResponse from) {
    return Given.admin()
        .queryParam("from", from.id())
        .get("/customers/%d/merge".formatted(into.id()));
  }

  private static Response merge(CustomerResponse into, CustomerResponse from) {
    return Given.admin()
        .header("If-Match", "\"%d\"".formatted(into.version()))
        .body(body(from))
        .post("/customers/%d/merge".formatted(into.id()));
  }

  private static Map<String, ?> body(CustomerResponse from) {
    return Map.of("from", from.id(), "fromVersion", from.version());
  }
}
