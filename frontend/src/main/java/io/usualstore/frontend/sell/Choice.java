package io.usualstore.frontend.sell;

import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What the tiles show, and which line of the sale is open.
 *
 * @param chosen the open line's widget; empty: the newest
 */
public record Choice(
    @RestQuery @DefaultValue("") String q,
    @RestQuery @DefaultValue("") String category,
    @RestQuery @DefaultValue("") String chosen) {

  static final Choice NONE = new Choice("", "", "");

  public Choice {
    q = Typed.text(q);
    category = Typed.text(category);
    chosen = Typed.text(chosen).matches("[0-9]{1,18}") ? Typed.text(chosen) : "";
  }

  Choice withoutSearch() {
    return new Choice("", category, chosen);
  }

  Choice choosing(long widget) {
    return new Choice(q, category, String.valueOf(widget));
  }

  /** The line that was worked on last; where that is no more, the newest one. */
  public boolean opens(Sale sale, Sale.Line line) {
    return sale.lines().stream()
        .filter(other -> String.valueOf(other.widget().id()).equals(chosen))
        .findFirst()
        .orElse(sale.lines().get(sale.lines().size() - 1))
        .equals(line);
  }

  public String query() {
    var line = chosen.isEmpty() ? "" : "&chosen=" + chosen;
    return "q=" + Addresses.encode(q) + "&category=" + Addresses.encode(category) + line;
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
