package io.usualstore.frontend.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.support.StaffBrowser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends forms as a browser does, at once. */
public final class WebClient {

  /** The longest address that a redirect may lead to, in characters: proxies take no longer. */
  public static final int LONGEST_LOCATION = 16_384;

  private static final int MOST_REDIRECTS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final Map<String, String> cookies = new HashMap<>();

  public void signIn(Staff staff) throws IOException, InterruptedException {
    var page = get(URI.create(StaffBrowser.shop() + "/sign-in"));
    var form = page.form(page.forms().get(0).kind()).orElseThrow();
    var filled =
        form.fields().stream()
            .map(
                field ->
                    Map.entry(
                        field.name(),
                        switch (field.name()) {
                          case "username" -> staff.username();
                          case "password" -> staff.password();
                          default -> field.value();
                        }))
            .toList();
    var answer = send(page.address(), form, filled);
    if (answer.address().getPath().equals("/sign-in")) {
      throw new IllegalStateException(staff.username() + " isn't signed in");
    }
  }

  public WebPage get(URI address) throws IOException, InterruptedException {
    return follow(HttpRequest.newBuilder(address));
  }

  public WebPage send(URI page, WebForm form, List<Map.Entry<String, String>> fields)
      throws IOException, InterruptedException {
    var action = page.resolve(form.action());
    if (form.method().equals("GET")) {
      return get(action.resolve(action.getRawPath() + "?" + encoded(fields)));
    }
    var withFiles = form.enctype().startsWith("multipart/");
    return follow(
        HttpRequest.newBuilder(action)
            .header("Content-Type", withFiles ? Parts.TYPE : "application/x-www-form-urlencoded")
            .header(
                "Referer",
                page.toString().length() > 4096 ? page.resolve("/").toString() : page.toString())
            .POST(BodyPublishers.ofString(withFiles ? Parts.of(form, fields) : encoded(fields))));
  }

  private WebPage follow(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = answer(request);
    var status = answer.statusCode();
    for (int i = 0; i < MOST_REDIRECTS && isRedirect(answer); i++) {
      var location = answer.headers().firstValue("Location").orElseThrow();
      if (location.length() > LONGEST_LOCATION) {
        throw new IOException("A redirect to an address of " + location.length() + " characters");
      }
      answer = answer(HttpRequest.newBuilder(answer.uri().resolve(location)));
      status = Math.max(status, answer.statusCode());
    }
    return WebPage.read(status, answer.uri(), answer.body());
  }

  private HttpResponse<String> answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    var answer = CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(UTF_8));
    for (var given : answer.headers().allValues("Set-Cookie")) {
      var cookie = given.split(";")[0].split("=", 2);
      if (given.contains("Max-Age=0;") || cookie[1].isEmpty()) {
        cookies.remove(cookie[0]);
      } else {
        cookies.put(cookie[0], cookie[1]);
      }
    }
    return answer;
  }

  private static String encoded(List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static boolean isRedirect(HttpResponse<?> answer) {
    return answer.statusCode() / 100 == 3;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
