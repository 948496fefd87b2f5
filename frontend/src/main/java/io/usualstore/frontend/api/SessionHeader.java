package io.usualstore.frontend.api;

import io.usualstore.frontend.staff.SessionCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/**
 * The session in the browser's cookie goes to the backend as a bearer token, with the id of the
 * request that needs the answer.
 */
@ApplicationScoped
public class SessionHeader implements ClientHeadersFactory {

  private final SessionCookie session;

  SessionHeader(SessionCookie session) {
    this.session = session;
  }

  @Override
  public MultivaluedMap<String, String> update(
      MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
    var headers = new MultivaluedHashMap<String, String>();
    session.token().ifPresent(token -> headers.add(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    var correlation = CorrelationId.current();
    if (correlation != null) {
      headers.add(CorrelationId.HEADER, correlation);
    }
    return headers;
  }
}
