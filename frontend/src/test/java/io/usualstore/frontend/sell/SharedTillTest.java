package io.usualstore.frontend.sell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.FormClient;
import io.usualstore.frontend.support.Staff;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One till, several people; and goods that come back before they are paid. */
@QuarkusTest
@WithTestResource(BackendResource.class)
class SharedTillTest {
  private static final Pattern ORDER =
      Pattern.compile(".*/(?:orders|sell/rest)/([0-9]+)(/receipt.*)?");
  private static final Pattern QUANTITY = Pattern.compile("name=\"(quantity-[0-9]+)\"");

  @BeforeAll
  static void stock() throws SQLException {
    BackendResource.execute(
        """
        insert into widgets (id, sku, name, price_minor) overriding system value
        values (770001, 'TILL-1', 'Shared', 5000) on conflict do nothing;
        insert into stock_movements (widget_id, kind, quantity) values (770001, 'receive', 100)
        """);
  }

  @Test
  void whoChargesWhatAnotherChargedIsLedToTheOrder() {
    var sale = sale(Map.of("tendered", "100"));
    var first = new FormClient(Staff.SELLER).post("/sell", "/sell/charge", sale);
    assertThat(first.statusCode()).isEqualTo(303);

    var colleague = new FormClient(Staff.ADMIN);
    var same = colleague.post("/sell", "/sell/charge", sale);
    assertThat(order(same.header("Location"))).isEqualTo(order(first.header("Location")));

    sale.put("tendered", "200");
    var otherwise = colleague.post("/sell", "/sell/charge", sale);
    assertThat(otherwise.statusCode()).isEqualTo(303);
    assertThat(order(otherwise.header("Location"))).isEqualTo(order(first.header("Location")));
    assertThat(colleague.get(order(first.header("Location"))).asString())
        .contains("This sale was charged already");
  }

  @Test
  void whatComesBackOfADepositIsLessToPay() {
    var staff = new FormClient(Staff.SELLER);
    var charged = staff.post("/sell", "/sell/charge", sale(Map.of("part", "10")));
    var order = order(charged.header("Location"));
    var quantity = QUANTITY.matcher(staff.get(order + "/refund").asString());
    assertThat(quantity.find()).isTrue();

    var asked = order + "/refund?review=true&reason=dent&" + quantity.group(1) + "=1";
    assertThat(staff.get(asked).asString()).contains("€50.00 less to pay", "Take the goods back");

    var refund =
        Map.of("key", UUID.randomUUID().toString(), "reason", "dent", quantity.group(1), "1");
    assertThat(staff.post(asked, order + "/refund", refund).statusCode()).isEqualTo(303);
    assertThat(staff.get(order).asString())
        .contains("Came back unpaid", "Take payment · €40.00")
        .doesNotContain("to pay out");
    assertThat(staff.get("/orders?status=unpaid").asString()).contains("€40.00 open");
  }

  private static Map<String, Object> sale(Map<String, ?> payment) {
    var fields = new HashMap<String, Object>(payment);
    fields.put("sale", UUID.randomUUID().toString());
    fields.put("lines", "770001:2");
    fields.put("dueMinor", "10000");
    fields.put("method", "cash");
    fields.put("key", fields.get("sale"));
    return fields;
  }

  private static String order(String location) {
    var order = ORDER.matcher(location);
    assertThat(order.matches()).as(location).isTrue();
    return "/orders/" + order.group(1);
  }
}
