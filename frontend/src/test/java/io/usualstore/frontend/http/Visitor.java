package io.usualstore.frontend.http;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.usualstore.frontend.support.Staff;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody signed in who sends what no browser would. */
record Visitor(Map<String, String> cookies, boolean sessionIsSecure) {

  static Visitor signedIn(Staff staff) {
    return signedIn(staff, "X-Nothing", "said");
  }

  static Visitor signedIn(Staff staff, String header, String value) {
    var form = RestAssured.given().header(header, value).get("/sign-in");
    var token = form.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    var answer =
        RestAssured.given()
            .redirects()
            .follow(false)
            .header(header, value)
            .cookies(form.cookies())
            .formParam("csrf-token", token)
            .formParam("username", staff.username())
            .formParam("password", staff.password())
            .post("/sign-in");
    var cookies = new HashMap<>(form.cookies());
    cookies.putAll(answer.cookies());
    var session = answer.detailedCookie("usualstore_session_first_shop");
    return new Visitor(cookies, session.isSecured());
  }

  RequestSpecification asks() {
    return RestAssured.given().redirects().follow(false).cookies(cookies);
  }

  String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
