package io.usualstore.frontend.catalog;

import io.usualstore.frontend.page.Looked;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Scanned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Which widget somebody means who scans, or types and presses Enter. */
@ApplicationScoped
public class ScannedWidgets {

  private static final int TWO = 2;

  private final WidgetApi widgets;
  private final Problems problems;

  ScannedWidgets(@RestClient WidgetApi widgets, Problems problems) {
    this.widgets = widgets;
    this.problems = problems;
  }

  /**
   * The one that was marked; else whose code this is; else the only one that has the name.
   *
   * @param byScanner then it is a code, and a name that holds it is another thing's
   * @param marked its id; null: none is
   */
  public Optional<Widget> find(Scanned wanted, boolean byScanner, Long marked) {
    if (marked != null && !byScanner) {
      return Optional.of(widgets.get(marked));
    }
    if (wanted.empty()) {
      return Optional.empty();
    }
    var coded = widgets.find(wanted.text());
    return coded.isPresent() || byScanner || wanted.code() ? coded : onlyOneNamed(wanted);
  }

  private Optional<Widget> onlyOneNamed(Scanned wanted) {
    var found =
        Looked.with(
                problems,
                List.of("q"), // what can't be looked for is no name; the page says why
                () -> widgets.list(wanted.text(), null, null, null, null, TWO))
            .page()
            .items();
    return found.size() == 1 && wanted.means(found.get(0).name())
        ? Optional.of(widgets.get(found.get(0).id()))
        : Optional.empty();
  }
}
