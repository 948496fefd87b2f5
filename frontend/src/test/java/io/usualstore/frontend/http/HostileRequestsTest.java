package io.usualstore.frontend.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every page by every method, asked for as no browser would, by a program that has just forgotten
 * what it knew of the shop, as after a start and after a minute of idling.
 */
@QuarkusTest
@WithTestResource(BackendResource.class)
@TestProfile(HostileRequestsTest.Forgetful.class)
class HostileRequestsTest {

  public static class Forgetful implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "shop.freshness",
          "0s",
          "shop.retry",
          "0s",
          "quarkus.http.proxy.trusted-proxies", // as where none is named
          "0.0.0.0");
    }
  }

  private static final List<String> TYPES =
      List.of(
          "",
          "foo",
          "/",
          "a/b/c",
          "text/plain",
          "*/*",
          "application/json",
          "application/x-www-form-urlencoded; charset=none-such",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "Multipart/form-data; boundary=\"",
          "x".repeat(2000));

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO");

  @Test
  void anyRequestIsAnsweredAsAMistakeOfTheClients() throws Exception {
    var cookies = "Cookie: " + Visitor.signedIn(Staff.SELLER).cookieHeader() + "\r\n";
    var addresses = new ArrayList<String>(List.of("/no-such-page", "/a/b/c/d", "/%25"));
    Routes.all().stream().map(Routes.Route::address).distinct().forEach(addresses::add);
    var failures = new ArrayList<String>();
    for (var address : addresses) {
      for (var method : METHODS) {
        for (var type : List.of("GET", "POST").contains(method) ? TYPES : TYPES.subList(0, 3)) {
          var what = "%s %s as '%s'".formatted(method, address, type);
          var named = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
          var answer = answer(method, address, named + cookies + "Content-Length: 3\r\n\r\na=b");
          if (!answer.matches("(?s)HTTP/1.1 [234].*")) {
            failures.add(what + ": " + answer.lines().findFirst());
          } else if (!isPublic(address) && !header("Cache-Control", answer).equals("no-store")) {
            failures.add(what + " may be kept: " + header("Cache-Control", answer));
          } else if (answer.startsWith("HTTP/1.1 405") && header("Allow", answer).isEmpty()) {
            failures.add(what + " doesn't say what is allowed");
          }
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void whatAPageAnswersIsForNoCache() throws Exception {
    var visitor = Visitor.signedIn(Staff.ADMIN);
    for (var path : List.of("/orders/export", "/products/export", "/drafts", "/products", "/")) {
      var answer = visitor.asks().get(path);
      assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
    }
    assertThat(visitor.asks().get("/orders/export").statusCode()).isEqualTo(200);
  }

  @Test
  void noRedirectNamesAHost() throws Exception {
    var evil =
        "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: javascript\r\n"
            + "Forwarded: host=evil.example;proto=javascript\r\n";
    var signedIn = "Cookie: " + Visitor.signedIn(Staff.SELLER).cookieHeader() + "\r\n";
    var redirects = 0;
    for (var route : Routes.all()) {
      for (var who : List.of("", signedIn)) {
        var answer = answer(route.method(), route.address(), evil + who + "\r\n");
        var location = header("Location", answer);
        assertThat(location).as("%s", route).matches("|/|/[^/].*").doesNotContain("evil");
        redirects += location.isEmpty() ? 0 : 1;
      }
    }
    assertThat(redirects).isGreaterThan(50);
    assertThat(header("Location", answer("GET", "/orders?status=paid", "\r\n")))
        .isEqualTo("/sign-in?return=%2Forders%3Fstatus%3Dpaid");
  }

  @Test
  void whoIsNoProxyOfOursIsNotBelieved() {
    var visitor = Visitor.signedIn(Staff.SELLER, "X-Forwarded-Proto", "https");
    assertThat(visitor.sessionIsSecure()).isFalse();
  }

  private static String answer(String method, String address, String rest) throws IOException {
    try (var clients = new RawClients()) {
      return clients
          .open()
          .send(method + " " + address + " HTTP/1.1\r\nHost: evil.example\r\n")
          .send("Connection: close\r\n" + rest)
          .untilItCloses();
    }
  }

  /** Empty where there is none. */
  private static String header(String name, String answer) {
    return answer
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  /** Files of the program, and pictures. */
  private static boolean isPublic(String address) {
    return address.matches("/(assets|pictures|logo).*");
  }
}
