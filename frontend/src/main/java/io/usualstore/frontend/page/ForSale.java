package io.usualstore.frontend.page;

import jakarta.ws.rs.DefaultValue;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The sale in the middle of which a customer or a product is made, as its address says it: what was
 * made goes back there with it.
 *
 * @param sale empty: it is made for itself
 */
public record ForSale(String sale) {

  private static final Pattern QUERY = Pattern.compile("sale=[\\x21-\\x7e&&[^#\\\\]]*");

  public static final ForSale NONE = new ForSale("");

  public record InQuery(@RestQuery @DefaultValue("") String sale) {
    public ForSale read() {
      return new ForSale(sale);
    }
  }

  public record InForm(@RestForm @DefaultValue("") String sale) {
    public ForSale read() {
      return new ForSale(sale);
    }
  }

  public ForSale {
    sale = sale != null && QUERY.matcher(sale).matches() ? sale : "";
  }

  public boolean any() {
    return !sale.isEmpty();
  }

  /** Where the sale is gone on with as it was. */
  public String back() {
    return "/sell?" + sale;
  }

  /** Where the sale is gone on with, and the customer buys. */
  public String withCustomer(long id) {
    return landing("/sell/for?" + sale + "&buyer=" + id);
  }

  /**
   * Where the sale is gone on with, and one of these more is in it. The link to the form may have
   * stood there while the sale went on.
   */
  public String withWidget(long id) {
    return landing("/sell/change?" + sale + "&add=" + id + "&made=true");
  }

  /** The longest sales wait in their cookie. */
  private static String landing(String address) {
    return Addresses.fits(address) ? address : "/sell";
  }
}
