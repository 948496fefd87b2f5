package io.usualstore.frontend.page;

import io.quarkus.arc.Unremovable;
import io.usualstore.frontend.api.ApiExceptionMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * A kept form goes to where it went before, but only to be shown: nothing that it asks for reaches
 * the backend, and its page shows it again as it shows any form that wasn't taken.
 */
@Provider
@Singleton
@Unremovable // the REST clients look it up
public class ShownAgain implements ClientRequestFilter {

  /** The problem's type. */
  static final String TYPE = "shown-again";

  /** The field by which a form asks for it. */
  public static final String FIELD = "shown-again";

  /** What only answers, though it is asked by POST. */
  private static final String ANSWERS = ".*/(quote|preview)";

  private final TypedForm form;

  ShownAgain(TypedForm form) {
    this.form = form;
  }

  @Override
  public void filter(ClientRequestContext call) {
    var writes =
        !call.getMethod().equals(HttpMethod.GET) && !call.getUri().getPath().matches(ANSWERS);
    if (writes && form.isShownAgain()) {
      call.abortWith(
          Response.status(Response.Status.CONFLICT)
              .header(ApiExceptionMapper.TYPE_HEADER, TYPE)
              .build());
    }
  }
}
