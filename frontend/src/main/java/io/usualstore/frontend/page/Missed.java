package io.usualstore.frontend.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * What was scanned and could not be taken, as a message that stays on the page until somebody has
 * seen it, whatever is scanned next. Without JavaScript the page itself says so.
 */
public class Missed {

  /** {@code href} and {@code label} are a way out; null: there is none. */
  @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MissedNote(String text, String href, String label) implements TemplateInstance {}

  private Missed() {}

  public static RestResponse<TemplateInstance> because(String text) {
    return because(text, null, null);
  }

  public static RestResponse<TemplateInstance> because(String text, String href, String label) {
    return ResponseBuilder.<TemplateInstance>ok(new MissedNote(text, href, label))
        .header("HX-Retarget", "#missed")
        .header("HX-Reswap", "beforeend")
        .build();
  }
}
