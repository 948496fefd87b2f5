package io.usualstore.frontend.page;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Which site a request comes from, by what a browser says of it and no page can change. */
enum Origin {
  /** A page of this shop. */
  OURS,
  /** Another site's page. */
  FOREIGN,
  /** No browser, or one that doesn't say: the form's token alone counts. */
  UNKNOWN;

  /** {@code none}: somebody pressed reload. */
  private static final Set<String> OF_OURS = Set.of("same-origin", "none");

  static Origin of(HttpServerRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) { // only sent where the browser trusts the connection
      return OF_OURS.contains(site) ? OURS : FOREIGN;
    }
    var origin = request.getHeader("Origin");
    if (origin == null) {
      return UNKNOWN;
    }
    return isAt(origin, request.getHeader("Host")) ? OURS : FOREIGN;
  }

  private static boolean isAt(String origin, String host) {
    try {
      return host != null && host.equalsIgnoreCase(new URI(origin).getRawAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
