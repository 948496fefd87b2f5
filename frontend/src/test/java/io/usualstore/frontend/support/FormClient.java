package io.usualstore.frontend.support;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** Somebody signed in, who sends forms over plain HTTP and follows no redirect. */
public final class FormClient {
  private final Map<String, String> cookies = new HashMap<>();

  public FormClient(Staff staff) {
    post(
        "/sign-in", "/sign-in", Map.of("username", staff.username(), "password", staff.password()));
  }

  public Response get(String path) {
    return keep(request().urlEncodingEnabled(false).get(path)); // as a redirect or a link has it
  }

  /**
   * @param page which holds the form, and so its token
   */
  public Response post(String page, String address, Map<String, ?> fields) {
    var token = get(page).htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    return keep(request().formParam("csrf-token", token).formParams(fields).post(address));
  }

  private RequestSpecification request() {
    return RestAssured.given().redirects().follow(false).cookies(cookies);
  }

  private Response keep(Response answer) {
    cookies.putAll(answer.cookies());
    return answer;
  }
}
