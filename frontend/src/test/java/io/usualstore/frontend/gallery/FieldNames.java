package io.usualstore.frontend.gallery;

import com.microsoft.playwright.Page;
import java.util.List;

/** The names of a page's fields, as its forms would send them. */
final class FieldNames {

  private FieldNames() {}

  /** Names that two fields of a form have, other than in the rows of a list; none is right. */
  static List<?> clashes(Page page) {
    return (List<?>)
        page.evaluate(
            """
            () => [...document.forms].flatMap(form => {
              const named = [...form.elements].filter(e => e.name && e.type !== "radio" && e.localName !== "fieldset");
              const row = e => e.closest("li, tr");
              const isNext = (e, other) => e.type === "hidden" && other.type === "hidden" && e.nextElementSibling === other;
              const alike = (e, other) => e.type === other.type && (e.type === "submit" || row(e) !== row(other) || isNext(e, other));
              const query = new URL(form.getAttribute("action") ?? "", location).searchParams;
              return [
                ...named.filter((e, i) => named.slice(i + 1).some(other => other.name === e.name && !alike(e, other) && !alike(other, e))).map(e => e.name),
                ...((form.getAttribute("method") ?? "get") === "get" ? [...query.keys()] : named.map(e => e.name).filter(name => query.has(name))),
              ].map(name => `${form.getAttribute("action")}: ${name}`);
            })
            """);
  }
}
