package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.catalog.Widget;
import io.usualstore.frontend.catalog.WidgetApi;
import io.usualstore.frontend.page.Scanned;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** What a scanner sends, and which product that is: for whoever sets one up. */
@Path("/sell/scanner")
@Produces(MediaType.TEXT_HTML)
class ScannerPages {

  /**
   * @param arrived as it came, with pictures of the signs that can't be seen; empty before the
   *     first scan
   * @param widget that has the code; null: none has
   */
  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Scanner(String arrived, Widget widget) implements TemplateInstance {}

  private final WidgetApi widgets;

  ScannerPages(@RestClient WidgetApi widgets) {
    this.widgets = widgets;
  }

  @GET
  public TemplateInstance scanner(@RestQuery @DefaultValue("") String q) {
    var wanted = Scanned.of(q);
    return new Scanner(seen(q), wanted.empty() ? null : widgets.find(wanted.text()).orElse(null));
  }

  /** Unicode's block of control pictures stands at 2400, in the order of what it shows. */
  private static String seen(String arrived) {
    return arrived
        .codePoints()
        .map(sign -> sign < ' ' ? sign + 0x2400 : sign == 0x7f ? 0x2421 : sign)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
