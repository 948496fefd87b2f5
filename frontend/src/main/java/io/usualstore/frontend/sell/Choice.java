package io.usualstore.frontend.sell;

import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** What the tiles show. */
public record Choice(
    @RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String category) {

  static final Choice NONE = new Choice("", "");

  public Choice {
    q = Typed.text(q);
    category = Typed.text(category);
  }

  static Choice inCategoryOf(Choice other) {
    return new Choice("", other.category);
  }

  public String query() {
    return "q=" + Addresses.encode(q) + "&category=" + Addresses.encode(category);
  }

  public String inCategory(String other) {
    return "category=" + Addresses.encode(other);
  }

  public String encoded() {
    return Addresses.encode(q);
  }

  /** Whether the text looks like a code off a package rather than a name. */
  public boolean code() {
    return q.matches("[0-9]{6,}");
  }
}
