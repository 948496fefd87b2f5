package io.usualstore.frontend.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where this request came from and goes to: paths of this site only. */
@ApplicationScoped
public class Addresses {

  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

  /**
   * In characters, of what a redirect leads to: browsers and proxies give up on longer headers, and
   * show their own page.
   */
  private static final int LONGEST = 16_000;

  private final CurrentVertxRequest request;

  Addresses(CurrentVertxRequest request) {
    this.request = request;
  }

  /** To the sign-in, and from there back to here. */
  public Response toSignIn() {
    var here = here();
    var back = "/sign-in?return=" + encode(here);
    return to(here.equals("/") || !fits(back) ? "/sign-in" : back);
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

  /**
   * What a page is asked for again with, where it was asked for what it doesn't have: the same list
   * from its start, or without any filter; empty where nothing was asked for.
   */
  Optional<String> less() {
    var current = request.getCurrent().request();
    if (!"GET".equals(current.method().name())
        || current.getHeader("HX-Request") != null
        || current.query() == null) {
      return Optional.empty();
    }
    var path = ours(current.path());
    var kept =
        Stream.of(current.query().split("&"))
            .filter(parameter -> !parameter.matches("(after|before|sort)(=.*)?"))
            .collect(Collectors.joining("&"));
    var address = path + "?" + kept;
    return Optional.of(
        kept.isEmpty() || kept.equals(current.query()) || !fits(address) ? path : address);
  }

  /** Where a redirect leads that a form names: as {@link #ours}, and not too long for one. */
  public static String landing(String path) {
    return path == null || !fits(path) ? "/" : ours(path);
  }

  /** Whether a redirect may lead there; if not, the page itself is the answer. */
  public static boolean fits(String path) {
    return path.length() <= LONGEST;
  }

  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Empty for what {@link #encode} never wrote. */
  public static String decode(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return "";
    }
  }
}
