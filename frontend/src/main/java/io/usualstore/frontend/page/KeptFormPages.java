package io.usualstore.frontend.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.staff.SignedIn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** After a new sign-in: the way back to the form that the old session didn't take. */
@Path(KeptFormPages.ADDRESS)
@Produces(MediaType.TEXT_HTML)
class KeptFormPages {

  static final String ADDRESS = "/kept-form";

  @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Kept(KeptForm form) implements TemplateInstance {}

  private final KeptForms kept;
  private final SignedIn signedIn;

  KeptFormPages(KeptForms kept, SignedIn signedIn) {
    this.kept = kept;
    this.signedIn = signedIn;
  }

  /** To Home for anybody else: what is kept is nobody else's business. */
  @GET
  public RestResponse<TemplateInstance> show() {
    return kept.find(signedIn.account().id())
        .map(form -> ResponseBuilder.<TemplateInstance>ok(new Kept(form)).build())
        .orElseGet(() -> ResponseBuilder.<TemplateInstance>seeOther(URI.create("/")).build());
  }
}
