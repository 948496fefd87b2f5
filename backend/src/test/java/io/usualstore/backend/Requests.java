package io.usualstore.backend;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.usualstore.backend.orders.Orders;
import io.usualstore.backend.orders.Sale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** For each operation with a JSON body: a request that is carried out, made anew each time. */
public class Requests {
  /**
   * @param address where it goes
   * @param body all that it may bring
   * @param readBack where what it brought is read; null: in the answer
   */
  public record Example(
      RequestSpecification sender, String address, Map<String, Object> body, String readBack) {
    /** With a body that may be another than its own. */
    public Response send(String method, String json) {
      return sender.body(json).request(method, address);
    }
  }

  private static final Map<String, Supplier<Example>> BY_OPERATION = new HashMap<>();

  private Requests() {}

  /**
   * @param operation its method and path as in the document
   */
  public static Example example(String operation) {
    var example = BY_OPERATION.get(operation);
    if (example == null) {
      throw new AssertionError("Requests has no example of " + operation);
    }
    return example.get();
  }

  static {
    BY_OPERATION.put("POST /widgets", () -> answered(Given.staff(), "/widgets", widget()));
    BY_OPERATION.put(
        "PUT /widgets/{id}",
        () -> answered(versioned(Given.staff()), "/widgets/" + Given.widget(), widget()));
    BY_OPERATION.put(
        "POST /widgets/{widget}/movements",
        () ->
            answered(
                keyed(Given.staff()),
                "/widgets/%d/movements".formatted(Given.widget()),
                Map.of("kind", "receive", "quantity", 1, "reason", "r")));
    BY_OPERATION.put(
        "POST /stock/receipts", () -> booking("/stock/receipts", Map.of("quantity", 1)));
    BY_OPERATION.put(
        "POST /stock/counts", () -> booking("/stock/counts", Map.of("counted", 1, "expected", 0)));
    BY_OPERATION.put(
        "POST /customers", () -> answered(keyed(Given.staff()), "/customers", customer()));
    BY_OPERATION.put(
        "PUT /customers/{id}",
        () -> answered(versioned(Given.staff()), "/customers/" + customerId(), customer()));
    BY_OPERATION.put(
        "POST /customers/{customer}/store-credit",
        () ->
            new Example(
                keyed(Given.admin()),
                "/customers/%d/store-credit".formatted(customerId()),
                Map.of("amountMinor", 1, "reason", "r"),
                ""));
    BY_OPERATION.put("POST /drafts", () -> answered(keyed(Given.staff()), "/drafts", draft()));
    BY_OPERATION.put("PUT /drafts/{id}", Requests::changedDraft);
    BY_OPERATION.put("POST /orders", () -> answered(keyed(Given.staff()), "/orders", order()));
    BY_OPERATION.put(
        "POST /orders/{id}/payments",
        () -> answered(keyed(Given.staff()), "/orders/%d/payments".formatted(placed()), payment()));
    BY_OPERATION.put(
        "POST /orders/{id}/cancel",
        () ->
            answered(
                Given.staff(), "/orders/%d/cancel".formatted(placed()), Map.of("reason", "r")));
    BY_OPERATION.put("POST /orders/{order}/refunds", Requests::grant);
    BY_OPERATION.put(
        "POST /orders/{order}/refunds/{refund}/payouts",
        () ->
            ofRefund(keyed(Given.admin()), "payouts", Map.of("method", "cash", "reference", "r")));
    BY_OPERATION.put(
        "POST /orders/{order}/refunds/{refund}/withdrawal",
        () -> ofRefund(Given.staff(), "withdrawal", Map.of("reason", "r")));
    BY_OPERATION.put(
        "POST /sessions",
        () ->
            new Example(
                Given.stranger(),
                "/sessions",
                Map.of("username", Given.unique("u"), "password", "p", "device", "d"),
                null));
    BY_OPERATION.put("PUT /staff/me/password", Requests::password);
  }

  private static Example answered(
      RequestSpecification sender, String address, Map<String, Object> body) {
    return new Example(sender, address, body, null);
  }

  private static RequestSpecification keyed(RequestSpecification sender) {
    return sender.header("Idempotency-Key", Given.unique("key"));
  }

  private static RequestSpecification versioned(RequestSpecification sender) {
    return sender.header("If-Match", "\"0\"");
  }

  private static Map<String, Object> widget() {
    return Given.widgetBody(
        Map.of(
            "barcode",
            Given.unique("EAN"),
            "description",
            "d",
            "category",
            "c",
            "lowStockMark",
            1));
  }

  private static Map<String, Object> customer() {
    return Map.of(
        "name",
        "n",
        "email",
        Given.unique("e") + "@example.com",
        "phone",
        "123",
        "address",
        "a",
        "note",
        "n",
        "tags",
        List.of("t"));
  }

  private static long customerId() {
    return Orders.created(keyed(Given.staff()).body(customer()).post("/customers")).getLong("id");
  }

  private static Example booking(String address, Map<String, Object> quantity) {
    var widget = Given.widget();
    var line = new HashMap<String, Object>(quantity);
    line.put("widgetId", widget);
    return new Example(
        keyed(Given.staff()),
        address,
        Map.of("lines", List.of(line), "reason", "r"),
        "/widgets/%d/movements".formatted(widget));
  }

  private static Map<String, Object> draft() {
    var line =
        Map.of(
            "widgetId",
            Sale.widget(1000, 0, 9),
            "quantity",
            1,
            "discountMinor",
            1,
            "discountReason",
            "r",
            "foundReason",
            "r");
    return Map.of("lines", List.of(line), "discountMinor", 1, "discountReason", "r", "note", "n");
  }

  private static Map<String, Object> order() {
    var order = new HashMap<>(draft());
    order.put("payment", payment());
    order.put("expectedTotalMinor", 998);
    return order;
  }

  private static Map<String, Object> payment() {
    return Map.of("method", "card", "reference", "r");
  }

  private static Example changedDraft() {
    var draft = Orders.created(keyed(Given.staff()).body(draft()).post("/drafts"));
    return answered(
        Given.staff().header("If-Match", "\"%d\"".formatted(draft.getInt("version"))),
        "/drafts/" + draft.getLong("id"),
        draft());
  }

  private static long placed() {
    return new Sale().of(1, Sale.widget(1000, 0, 9)).placed().getLong("id");
  }

  private static Example grant() {
    var order = new Sale().of(1, Sale.widget(1000, 0, 9)).paid("cash").placed();
    return answered(
        keyed(Given.staff()),
        "/orders/%d/refunds".formatted(order.getLong("id")),
        Map.of(
            "lines",
            List.of(Map.of("lineId", order.getLong("lines[0].id"), "quantity", 1)),
            "reason",
            "r",
            "expectedAmountMinor",
            1000,
            "expectedOffDebtMinor",
            0));
  }

  private static Example ofRefund(
      RequestSpecification sender, String command, Map<String, Object> body) {
    var grant = grant();
    var order = Orders.created(grant.sender().body(grant.body()).post(grant.address()));
    return answered(
        sender,
        "/orders/%d/refunds/%d/%s"
            .formatted(order.getLong("id"), order.getLong("refunds[0].id"), command),
        body);
  }

  private static Example password() {
    var token = Given.token(Given.account("developer"), Given.PASSWORD);
    return answered(
        Given.bearer(token),
        "/staff/me/password",
        Map.of("currentPassword", Given.PASSWORD, "newPassword", "another long enough"));
  }
}
