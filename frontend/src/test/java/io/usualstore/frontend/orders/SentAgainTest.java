package io.usualstore.frontend.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.FormClient;
import io.usualstore.frontend.support.Staff;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Back, and the form once more with other details: it is said, and then it can be done anew. */
@QuarkusTest
@WithTestResource(BackendResource.class)
class SentAgainTest {

  private static final String SAID = "already recorded, with other details";
  private static final Pattern LINE = Pattern.compile("name=\"(quantity-\\d+)\"");
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]{36})\"");

  @BeforeAll
  static void stock() throws SQLException {
    BackendResource.execute(
        """
        insert into widgets (id, sku, name, price_minor) overriding system value
        values (770411, 'AGAIN-1', 'Sextant', 5000), (770412, 'AGAIN-2', 'Compass', 5000) on conflict do nothing;
        insert into stock_movements (widget_id, kind, quantity) values (770411, 'receive', 100), (770412, 'receive', 100);
        insert into customers (id, name) overriding system value
        values (770411, 'Ann Again') on conflict do nothing
        """);
  }

  @Test
  void aPaymentOfAnOrder() {
    var staff = new FormClient(Staff.ADMIN);
    var order = deposit(staff);
    var part = payment(Map.of("part", "10", "dueMinor", "9000"));
    var refused = refusedOnceThenTaken(staff, order, order + "/payment", part, "tendered", "1000");
    assertThat(refused).contains("value=\"1000\"", "€80.00");

    var rest = payment(Map.of("dueMinor", "7000"));
    assertThat(staff.post(order, order + "/payment", rest).statusCode()).isEqualTo(303);
    rest.put("tendered", "1000");
    var nothingOpen = staff.post(order, order + "/payment", rest);
    assertThat(nothingOpen.statusCode()).isEqualTo(409);
    assertThat(nothingOpen.asString()).contains(SAID);
  }

  /** No field is to be mended: the form isn't there any more. */
  @Test
  void whatIsNoAmountForAnOrderThatIsPaidMeanwhile() {
    var staff = new FormClient(Staff.ADMIN);
    var order = deposit(staff);
    var rest = payment(Map.of("dueMinor", "9000"));
    assertThat(staff.post(order, order + "/payment", rest).statusCode()).isEqualTo(303);
    var atTheTill = order.replace("/orders", "/sell/rest");
    for (var form :
        Map.of(
                order + "/payment",
                "part",
                order + "/refunds/987654/payout",
                "payout",
                atTheTill,
                "tendered")
            .entrySet()) {
      var typed = payment(Map.of("dueMinor", "9000", form.getValue(), "abc"));
      var refused = staff.post(order, form.getKey(), typed);
      assertThat(refused.statusCode()).as(form.getKey()).isEqualTo(409);
      assertThat(refused.asString()).containsPattern("Somebody (did this|took the rest) meanwhile");
    }
  }

  @Test
  void aDeliveryOfAProductThatSomebodyArchivedMeanwhile() throws SQLException {
    BackendResource.execute(
        """
        insert into widgets (id, sku, name, price_minor, archived_at) overriding system value
        values (770413, 'AGAIN-3', 'Astrolabe', 5000, now()) on conflict do nothing
        """);
    var typed = form(Map.of("kind", "receive", "quantity", "two", "reason", "found"));
    var refused =
        new FormClient(Staff.ADMIN).post("/products/770413", "/products/770413/stock", typed);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.asString()).contains("Somebody archived this product meanwhile");
  }

  /** What was typed stands beside the reason, whichever way it is sent. */
  @Test
  void aLineOfWhichAllCameBackMeanwhile() {
    var staff = new FormClient(Staff.ADMIN);
    var page = refundOf(staff, "15000", "770411:2,770412:1");
    var line = firstLine(staff.get(page).asString());
    var back = form(Map.of(line, "2", "reason", "bent"));
    assertThat(staff.post(page, page, back).statusCode()).isEqualTo(303);
    assertThat(staff.get(page).asString()).doesNotContain("name=\"" + line);

    var typed = "reason=bent&" + line + "=2";
    back.put("key", UUID.randomUUID().toString());
    for (var refused :
        List.of(staff.get(page + "?review=true&" + typed), staff.post(page, page, back))) {
      assertThat(refused.statusCode()).isIn(409, 422);
      assertThat(refused.asString())
          .contains("value=\"2\"", "aria-describedby=\"" + line + "-error", "bent");
    }
    assertThat(staff.get(page + "/amount?" + typed).asString())
        .contains("Sextant: all of it came back already");
  }

  /** The customer was told another sum: nothing is taken until it was seen. */
  @Test
  void aPriceThatChangedWhileTheChargeStoodOpen() {
    var staff = new FormClient(Staff.SELLER);
    for (var told : List.of("4999", "5001")) {
      var sale = payment(Map.of("dueMinor", told, "lines", "770412:1"));
      sale.put("sale", sale.get("key"));
      var refused = staff.post("/sell", "/sell/charge", sale);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.asString())
          .contains("another amount by now", "<strong id=\"due\">€50.00</strong>");
    }
  }

  /** A withdrawal gives pieces other shares: the review's sum is granted, or none. */
  @Test
  void aReturnThatIsWorthAnotherSumThanTheReviewSaid() {
    var staff = new FormClient(Staff.ADMIN);
    var page = refundOf(staff, "5000", "770412:1");
    var line = firstLine(staff.get(page).asString());
    var review = staff.get(page + "?review=true&reason=bent&" + line + "=1").asString();
    assertThat(review).contains("name=\"reviewedMinor\" value=\"5000\"");
    var back = form(Map.of(line, "1", "reason", "bent", "reviewedMinor", "4999"));
    var refused = staff.post(page, page, back);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.asString()).contains("another amount by now", "bent", "value=\"1\"");
    back.put("reviewedMinor", "5000");
    assertThat(staff.post(page, page, back).statusCode()).isEqualTo(303);
  }

  @Test
  void theRestAtTheTill() {
    var staff = new FormClient(Staff.SELLER);
    var rest = deposit(staff).replace("/orders", "/sell/rest");
    var payment = payment(Map.of("part", "10", "dueMinor", "9000"));
    refusedOnceThenTaken(staff, rest, rest, payment, "part", "20");
  }

  @Test
  void aDeliveryOfOneProduct() {
    var staff = new FormClient(Staff.ADMIN);
    var page = "/products/770411";
    refusedOnceThenTaken(
        staff,
        page,
        page + "/stock",
        form(Map.of("kind", "receive", "quantity", "5")),
        "quantity",
        "6");
  }

  @Test
  void storeCredit() {
    var staff = new FormClient(Staff.ADMIN);
    var page = "/customers/770411/store-credit";
    var gift = form(Map.of("amount", "5", "reason", "an apology"));
    refusedOnceThenTaken(staff, page, page, gift, "amount", "6");
  }

  @Test
  void aNewCustomer() throws SQLException {
    var staff = new FormClient(Staff.SELLER);
    var name = "Ida-" + UUID.randomUUID();
    var customer = form(Map.of("name", name, "version", ""));
    for (int i = 0; i < 2; i++) {
      assertThat(staff.post("/customers/new", "/customers", customer).statusCode()).isEqualTo(303);
    }
    assertThat(staff.get("/customers?q=" + name).asString())
        .containsOnlyOnce("<span>" + name + "</span>");
    refusedOnceThenTaken(staff, "/customers/new", "/customers", customer, "phone", "4711");
  }

  /** Returns the page of the refusal. */
  private static String refusedOnceThenTaken(
      FormClient staff,
      String page,
      String action,
      Map<String, Object> form,
      String field,
      String other) {
    assertThat(staff.post(page, action, form).statusCode()).isEqualTo(303);
    form.put(field, other);
    var refused = staff.post(page, action, form);
    assertThat(refused.statusCode()).isEqualTo(409);
    var html = refused.asString();
    var key = KEY.matcher(html);
    assertThat(key.find()).isTrue();
    assertThat(key.group(1)).isNotEqualTo(form.get("key"));
    form.put("key", key.group(1));
    assertThat(staff.post(page, action, form).statusCode()).isEqualTo(303);
    return html;
  }

  /** The page on which goods of a sale that was paid come back. */
  private static String refundOf(FormClient staff, String dueMinor, String lines) {
    var sale = payment(Map.of("dueMinor", dueMinor, "lines", lines));
    sale.put("sale", sale.get("key"));
    var receipt = staff.post("/sell", "/sell/charge", sale).header("Location");
    return receipt.replaceFirst(".*(/orders/\\d+)/receipt.*", "$1/refund");
  }

  private static String firstLine(String refundPage) {
    var field = LINE.matcher(refundPage);
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private static String deposit(FormClient staff) {
    var sale = payment(Map.of("part", "10", "dueMinor", "10000", "lines", "770411:2"));
    sale.put("sale", sale.get("key"));
    var charged = staff.post("/sell", "/sell/charge", sale);
    return charged.header("Location").replaceFirst(".*/sell/rest/", "/orders/");
  }

  private static Map<String, Object> payment(Map<String, ?> more) {
    var fields = form(more);
    fields.put("method", "cash");
    return fields;
  }

  private static Map<String, Object> form(Map<String, ?> more) {
    var fields = new HashMap<String, Object>(more);
    fields.put("key", UUID.randomUUID().toString());
    return fields;
  }
}
