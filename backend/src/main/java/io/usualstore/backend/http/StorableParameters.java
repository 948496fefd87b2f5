package io.usualstore.backend.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds the address to what {@link StorableText} holds the body to. */
class StorableParameters {
  @ServerRequestFilter(preMatching = true)
  void check(ContainerRequestContext request) {
    var address = request.getUriInfo();
    StorableText.check("path", address.getPath());
    address
        .getQueryParameters()
        .forEach((name, values) -> values.forEach(value -> StorableText.check(name, value)));
  }
}
