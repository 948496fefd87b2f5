package io.usualstore.frontend.robot;

import io.usualstore.frontend.web.WebPage;
import java.util.HashSet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page as HTML's rules have it: built as written, and every id that is named is there once. */
final class Validity {

  private static final int MOST_ERRORS = 5;

  private static final List<String> REFERENCES =
      List.of("for", "form", "aria-describedby", "aria-labelledby", "aria-controls", "list");

  private Validity() {}

  static void check(WebPage page) {
    var parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS);
    var read = parser.parseInput(page.html(), "");
    Finding.unless(
        parser.getErrors().isEmpty(),
        "A page is valid HTML",
        "%s %s",
        page.address(),
        parser.getErrors());
    Finding.unless(
        read.select("h1").size() == 1,
        "A page has one h1",
        "%s has %s",
        page.address(),
        read.select("h1").size());
    Finding.unless(!read.title().isBlank(), "A page has a title", "%s", page.address());
    checkIds(page, read);
  }

  private static void checkIds(WebPage page, Document read) {
    var ids = new HashSet<String>();
    for (var element : read.select("[id]")) {
      Finding.unless(
          ids.add(element.id()),
          "An id stands once on a page",
          "%s: %s",
          page.address(),
          element.id());
    }
    for (var reference : REFERENCES) {
      for (var element : read.select("[" + reference + "]")) {
        for (var id : element.attr(reference).strip().split("\\s+")) {
          Finding.unless(
              ids.contains(id),
              "What is named on a page is there",
              "%s: %s=%s",
              page.address(),
              reference,
              id);
        }
      }
    }
  }
}
