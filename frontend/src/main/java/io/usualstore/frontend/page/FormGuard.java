package io.usualstore.frontend.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.usualstore.frontend.staff.FormToken;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/** Whatever changes something comes from a page of this shop that this browser was given. */
class FormGuard {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> FOR_ANYBODY = Set.of("/sign-in", "/look");

  private final CurrentVertxRequest request;
  private final TypedForm form;
  private final FormToken token;
  private final KeptForms kept;
  private final Addresses addresses;

  FormGuard(
      CurrentVertxRequest request,
      TypedForm form,
      FormToken token,
      KeptForms kept,
      Addresses addresses) {
    this.request = request;
    this.form = form;
    this.token = token;
    this.kept = kept;
    this.addresses = addresses;
  }

  /** Before the check of the session: the page of a failure may hold the form that was sent. */
  @ServerRequestFilter(priority = Priorities.USER)
  @WithFormRead
  public Response check(ContainerRequestContext context) {
    if (READS.contains(context.getMethod())) {
      return null;
    }
    var origin = Origin.of(request.getCurrent().request());
    var path = request.getCurrent().request().path();
    if (origin != Origin.FOREIGN
        && token.isGood(form.value(FormToken.FIELD), FOR_ANYBODY.contains(path))) {
      return null;
    }
    // From a page of ours that outlived its session: shown again after the sign-in, and sent by
    // nobody
    return origin == Origin.OURS && kept.keep()
        ? addresses.to(KeptFormPages.ADDRESS)
        : Response.status(Response.Status.BAD_REQUEST).build();
  }
}
