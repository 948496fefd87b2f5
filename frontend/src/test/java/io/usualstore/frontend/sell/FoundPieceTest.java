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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sold out in the books, but in the customer's hand. */
@QuarkusTest
@WithTestResource(BackendResource.class)
class FoundPieceTest {

  private static final String FOUND = "770002~in+the+window";

  @BeforeAll
  static void stock() throws SQLException {
    BackendResource.execute(
        """
        insert into widgets (id, sku, name, price_minor) overriding system value
        values (770002, 'FOUND-1', 'Orrery', 5000), (770003, 'FOUND-2', 'Sextant', 5000)
        on conflict do nothing;
        insert into stock_movements (widget_id, kind, quantity) values (770003, 'receive', 9)
        """);
  }

  @Test
  void itIsSoldWithAReasonAndIsToBeCounted() {
    var staff = new FormClient(Staff.SELLER);
    assertThat(staff.get("/sell?lines=770002:2").asString())
        .contains("None left in the books", "It is here", "aria-disabled");

    var key = UUID.randomUUID().toString();
    var asked = "/sell/found/set?line=770002&lines=770002:2&sale=" + key;
    assertThat(staff.get(asked + "&newFound=").asString()).contains("Say where it was");
    var sale = staff.get(asked + "&newFound=in+the+window").header("Location");
    assertThat(sale).contains("found=" + "770002%7Ein%2Bthe%2Bwindow");
    assertThat(staff.get(sale).asString())
        .contains("Found: in the window", "href=\"/sell/charge?")
        .doesNotContain("aria-disabled");

    var charged =
        staff.post("/sell?sale=new", "/sell/charge", payment(key, Map.of("found", FOUND)));
    assertThat(charged.statusCode()).isEqualTo(303);
    var order = charged.header("Location").replaceFirst("/receipt.*", "");
    assertThat(staff.get(order).asString()).contains("Found: in the window");
    assertThat(staff.get("/stock").asString()).contains("To count", "Orrery");
    assertThat(staff.get("/sell?sale=new&q=Orrery").asString()).contains("Sold out");
  }

  @Test
  void moreThanWasFoundIsAskedForAnew() {
    var staff = new FormClient(Staff.SELLER);
    var sale = "lines=770002:2&found=770002~here&sale=" + UUID.randomUUID();
    var more = staff.get("/sell/change?set=770002&quantity=40&" + sale).header("Location");
    assertThat(more).contains("770002%3A40").doesNotContain("found");
    var fewer = staff.get("/sell/change?remove=770002&" + sale).header("Location");
    assertThat(fewer).contains("770002%3A1", "found=");
    var nowhere = staff.get("/sell/found/set?line=770002&newFound=&" + sale).header("Location");
    assertThat(nowhere).contains("770002%3A2").doesNotContain("found");
    assertThat(staff.get("/sell/found/set?line=770002&newFound=a%00b&" + sale).statusCode())
        .isEqualTo(422);
  }

  @Test
  void whoseDeliveryCameInTheMeantimeNeedsNoReason() {
    var staff = new FormClient(Staff.SELLER);
    var sale = "line=770003&lines=770003:2&sale=" + UUID.randomUUID();
    for (var address : new String[] {"/sell/found?", "/sell/found/set?newFound=here&"}) {
      assertThat(staff.get(address + sale).asString())
          .contains("The books have enough of Sextant by now", "href=\"/sell/charge?")
          .doesNotContain("Found: here");
    }
  }

  /** Its only line was dropped, and Back brought it into view again. */
  @Test
  void whatASalesPageShowsWaits() {
    for (var page :
        new String[] {"/sell/found?line=770002&", "/sell/cut?line=770002&", "/sell/customer?"}) {
      var staff = new FormClient(Staff.SELLER);
      assertThat(staff.get(page + "lines=770002:2&sale=" + UUID.randomUUID()).statusCode())
          .isEqualTo(200);
      var sell = staff.get("/sell");
      var shown = sell.statusCode() == 303 ? staff.get(sell.header("Location")) : sell;
      assertThat(shown.asString()).as(page).contains("name=\"lines\" value=\"770002:2\"");
    }
  }

  /** What was chosen is kept by the two that a sale goes through before it is paid. */
  @Test
  void theReasonOutlivesParking() {
    var staff = new FormClient(Staff.SELLER);
    var key = UUID.randomUUID().toString();
    var sale = Map.<String, Object>of("sale", key, "lines", "770002:1", "found", FOUND);
    assertThat(staff.post("/sell?sale=new", "/sell/parked", sale).statusCode()).isEqualTo(303);
    var parked = staff.get("/sell/parked").asString();
    var resume = parked.replaceFirst("(?s).*?href=\"(/sell/parked/[0-9]+)\".*", "$1");
    assertThat(staff.get(staff.get(resume).header("Location")).asString())
        .contains("Found: in the window");
  }

  @Test
  void withoutAReasonNobodySellsWhatTheBooksDontHave() {
    var staff = new FormClient(Staff.SELLER);
    var refused =
        staff.post(
            "/sell?sale=new", "/sell/charge", payment(UUID.randomUUID().toString(), Map.of()));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.asString()).contains("None left in the books", "/sell/found?line=770002");
  }

  private static Map<String, Object> payment(String key, Map<String, ?> more) {
    var fields = new HashMap<String, Object>(more);
    fields.put("sale", key);
    fields.put("lines", "770002:2");
    fields.put("dueMinor", "10000");
    fields.put("method", "cash");
    fields.put("key", key);
    return fields;
  }
}
