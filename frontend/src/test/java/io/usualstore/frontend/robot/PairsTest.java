package io.usualstore.frontend.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.StaffBrowser;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each two options of a sale, of a refund and of a product, together through the pages once. What
 * must hold after each step is the robot's.
 */
@QuarkusTest
@WithTestResource(value = BackendResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class PairsTest {

  private interface Deed {
    void done(Map<String, String> options) throws Exception;
  }

  private Books books;
  private Clerk clerk;

  @BeforeEach
  void open() throws Exception {
    books = new Books(BackendResource.jdbcUrl());
    books.begin();
    books.execute(
        "insert into stock_movements (widget_id, kind, quantity) select id, 'receive', 5000 from"
            + " widgets");
    books.execute(
        "insert into widgets (sku, name, price_minor, tax_rate_bp) values ('R-7', 'Orrery', 34, 2000)");
    clerk = new Clerk(URI.create(StaffBrowser.shop() + "/"), books);
  }

  @AfterEach
  void close() throws SQLException {
    books.close();
  }

  @Test
  void eachTwoOptionsOfASale() throws Exception {
    var factors = new LinkedHashMap<String, List<String>>();
    factors.put("code", List.of("R-1", "4006381333931", "R-7"));
    factors.put("quantity", List.of("1", "3"));
    factors.put("another", List.of("no", "yes"));
    factors.put("line", List.of("", "0.02", "33.3 %"));
    factors.put("whole", List.of("", "0.05", "10 %", "100 %"));
    factors.put("customer", List.of("", "1"));
    factors.put("note", List.of("", "100"));
    factors.put("parked", List.of("no", "yes"));
    factors.put("method", List.of("cash", "card", "transfer", "later"));
    factors.put("given", List.of("", "note", "20", "0.01"));
    factors.put("part", List.of("", "0.10"));
    factors.put("collected", List.of("on", "off"));
    each(factors, options -> new PairedSale(clerk).make(options));
  }

  @Test
  void eachTwoOptionsOfARefund() throws Exception {
    var factors = new LinkedHashMap<String, List<String>>();
    factors.put("quantity", List.of("1", "3"));
    factors.put("line", List.of("", "0.02"));
    factors.put("whole", List.of("", "0.05"));
    factors.put("customer", List.of("", "1"));
    factors.put("method", List.of("cash", "card"));
    factors.put("part", List.of("", "0.40"));
    factors.put("collected", List.of("on", "off"));
    factors.put("back", List.of("1", "all"));
    factors.put("of", List.of("one line", "both"));
    factors.put("restock", List.of("on", "off"));
    factors.put("amount", List.of("", "0.10"));
    factors.put("then", List.of("wait", "pay out", "pay out a part", "withdraw"));
    each(factors, options -> new PairedRefund(clerk, books).make(options));
  }

  @Test
  void eachTwoOptionsOfAProduct() throws Exception {
    var factors = new LinkedHashMap<String, List<String>>();
    factors.put("name", List.of("Spade", "Grüße & <b>Ґ</b> \"x\""));
    factors.put("price", List.of("0", "0.34", "9999999.99"));
    factors.put("taxRate", List.of("0", "7", "19.5"));
    factors.put("barcode", List.of("", "gtin", "own"));
    factors.put("category", List.of("", "Tools & <more>"));
    factors.put("lowStockMark", List.of("", "0", "5"));
    factors.put("description", List.of("", "Two\nlines"));
    factors.put("stock", List.of("0", "4"));
    factors.put("then", List.of("nothing", "change", "archive", "restore"));
    each(factors, options -> new PairedProduct(clerk, books).make(options));
  }

  private static void each(LinkedHashMap<String, List<String>> factors, Deed deed) {
    var rows = AllPairs.of(factors);
    var faults = new ArrayList<String>();
    for (var options : rows) {
      try {
        deed.done(options);
      } catch (Exception | AssertionError fault) {
        faults.add(options + "\n  " + fault.getMessage());
      }
    }
    assertThat(faults).as("of %d rows", rows.size()).isEmpty();
  }
}
