package io.usualstore.frontend.robot;

import io.usualstore.frontend.web.WebClient;
import io.usualstore.frontend.web.WebPage;
import java.net.URI;

/** Asks the shop for pages and sends its forms, and looks at all that must hold after each. */
final class Inspector {

  private final Books books;
  private final Promises promises;
  private final OrderPage orders;
  private Counts counts;

  Inspector(Books books) {
    this.books = books;
    promises = new Promises(books);
    orders = new OrderPage(books);
    counts = Counts.of(books);
  }

  WebPage open(WebClient client, URI address) throws Exception {
    var page = client.get(address);
    Finding.unless(Counts.of(books).equals(counts), "Looking changes nothing", "%s", address);
    look(page);
    return page;
  }

  WebPage send(WebClient client, Window.Sent sent, boolean again) throws Exception {
    orders.remember(sent);
    var answer = client.send(sent.from().address(), sent.form(), sent.fields());
    var now = Counts.of(books);
    var before = counts;
    counts = now;
    promises.check(sent, answer, before, now, again);
    Typed.check(sent, answer);
    look(answer);
    if (!now.equals(before)) {
      Ledger.check(books);
    }
    return answer;
  }

  private void look(WebPage page) {
    Finding.unless(
        page.status() < 500,
        "No answer from 500 on",
        "%s: %d %s",
        page.address(),
        page.status(),
        page.title());
    if (isPage(page)) {
      Validity.check(page);
      orders.check(page);
    }
  }

  /** Neither a picture nor a file. */
  static boolean isPage(WebPage page) {
    return page.html().startsWith("<!DOCTYPE html>");
  }
}
