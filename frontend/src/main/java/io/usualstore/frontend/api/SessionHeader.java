package io.usualstore.frontend.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.usualstore.frontend.staff.SessionCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/**
 * The session in the browser's cookie goes to the backend as a bearer token, with the browser's
 * address and name, and the id of the request that needs the answer.
 */
@ApplicationScoped
public class SessionHeader implements ClientHeadersFactory {

  /** For whom this program asks; the backend believes it from its frontend alone. */
  private static final String CLIENT = "X-Client-Address";

  private final SessionCookie session;
  private final CurrentVertxRequest request;

  SessionHeader(SessionCookie session, CurrentVertxRequest request) {
    this.session = session;
    this.request = request;
  }

  @Override
  public MultivaluedMap<String, String> update(
      MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
    var headers = new MultivaluedHashMap<String, String>();
    session.token().ifPresent(token -> headers.add(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    if (request.getCurrent() != null) {
      var browser = request.getCurrent().request();
      headers.add(CLIENT, browser.remoteAddress().host()); // a literal, or a proxy's word for it
      var device = browser.getHeader(HttpHeaders.USER_AGENT);
      headers.add(HttpHeaders.USER_AGENT, device == null ? "" : device);
    }
    var correlation = CorrelationId.current();
    if (correlation != null) {
      headers.add(CorrelationId.HEADER, correlation);
    }
    return headers;
  }
}
