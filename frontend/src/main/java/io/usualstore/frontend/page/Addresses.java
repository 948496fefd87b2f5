package io.usualstore.frontend.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where this request came from and goes to: paths of this site only. */
@ApplicationScoped
public class Addresses {

  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

  private final CurrentVertxRequest request;

  Addresses(CurrentVertxRequest request) {
    this.request = request;
  }

  /** To the sign-in, and from there back to here. */
  public Response toSignIn() {
    var here = here();
    return to(here.equals("/") ? "/sign-in" : "/sign-in?return=" + encode(here));
  }

  /**
   * After a POST too the browser asks with GET; htmx is told to leave the page rather than to swap
   * a part of it.
   */
  public Response to(String path) {
    return request.getCurrent().request().getHeader("HX-Request") != null
        ? Response.ok().header("HX-Redirect", path).build()
        : Response.seeOther(URI.create(path)).build();
  }

  /** The page that is shown: this one, or for a POST or a fragment the one that it stands in. */
  public String here() {
    var current = request.getCurrent().request();
    if ("GET".equals(current.method().name()) && current.getHeader("HX-Request") == null) {
      return ours(current.uri());
    }
    return Optional.ofNullable(current.getHeader(HttpHeaders.HOST))
        .map(host -> referrerOn(host))
        .orElse("/");
  }

  private String referrerOn(String host) {
    var referrer = request.getCurrent().request().getHeader("Referer");
    try {
      var uri = new URI(referrer == null ? "" : referrer);
      var sameSite = host.equals(uri.getRawAuthority()) && uri.getRawPath() != null;
      return sameSite
          ? ours(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
          : "/";
    } catch (URISyntaxException e) {
      return "/";
    }
  }

  /**
   * This path, if it is one of this site's, else Home: nobody is sent elsewhere by a link that
   * somebody made.
   */
  public static String ours(String path) {
    if (path == null || !OURS.matcher(path).matches() || path.contains("\\")) {
      return "/";
    }
    return path;
  }

  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
