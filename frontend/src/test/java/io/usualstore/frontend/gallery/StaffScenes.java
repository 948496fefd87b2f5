package io.usualstore.frontend.gallery;

import static io.usualstore.frontend.gallery.Scene.error;
import static io.usualstore.frontend.gallery.Scene.full;

import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.List;

final class StaffScenes {

  private static final int TRIES_UNTIL_LOCKED = 6;

  private StaffScenes() {}

  static List<Scene> all() {
    return List.of(
        full("staff/sign-in", "GET /sign-in", visit -> visit.go("/sign-in")).by(null),
        full(
                "staff/signed-out",
                "POST /sign-out",
                visit -> {
                  StaffBrowser.signIn(visit.page(), Staff.SELLER);
                  visit.page().locator("details.menu > summary").click();
                  visit.page().locator("form[action='/sign-out'] button").click();
                  visit.sees("Your administrator");
                })
            .by(null),
        error(
                "staff/sign-in-refused",
                "POST /sign-in",
                visit -> {
                  signIn(visit, "nobody");
                  visit.sees("Username or password is wrong");
                })
            .by(null),
        error(
                "staff/too-many-tries",
                "POST /sign-in",
                visit -> {
                  for (int tries = 0; tries < TRIES_UNTIL_LOCKED; tries++) {
                    signIn(visit, "stranger");
                  }
                  visit.sees("Too many wrong tries");
                })
            .by(null),
        error(
                "staff/session-over",
                "GET /sign-in",
                visit -> {
                  StaffBrowser.signIn(visit.page(), Staff.VIEWER);
                  FullShop.execute(
                      "delete from staff.sessions where token_hash = (select token_hash from staff.sessions order by created_at desc limit 1)");
                  visit.go("/orders");
                })
            .by(null),
        error(
                "staff/kept-form",
                "GET /kept-form",
                visit -> {
                  StaffBrowser.signIn(visit.page(), Staff.SELLER);
                  visit.go("/customers/new?name=Hannah%20Reid");
                  StaffBrowser.endSession(visit.page());
                  visit.press("Save");
                  visit.fill("Username", Staff.SELLER.username());
                  visit.fill("Password", Staff.SELLER.password());
                  visit.press("Sign in");
                  visit.sees("What you typed is still here");
                })
            .by(null),
        error(
                "staff/kept-form-shown",
                "POST /customers",
                visit -> {
                  StaffBrowser.signIn(visit.page(), Staff.SELLER);
                  visit.go("/customers/new?name=Hannah%20Reid");
                  StaffBrowser.endSession(visit.page());
                  visit.press("Save");
                  visit.fill("Username", Staff.SELLER.username());
                  visit.fill("Password", Staff.SELLER.password());
                  visit.press("Sign in");
                  visit.press("Show the form");
                  visit.sees("You were signed out before this was saved");
                })
            .by(null),
        full("staff/password", "GET /password", visit -> visit.go("/password")),
        full("staff/initial-password", "GET /password", visit -> visit.go("/orders"))
            .by(Staff.NEWCOMER),
        error(
            "staff/password-refused",
            "POST /password",
            visit -> {
              visit.go("/password");
              visit.fill("Current password", "not mine");
              visit.fill("New password", "short");
              visit.fill("New password again", "short");
              visit.press("Save");
              visit.page().locator("#newPassword-error").waitFor();
            }));
  }

  private static void signIn(Visit visit, String username) {
    visit.go("/sign-in");
    visit.fill("Username", username);
    visit.fill("Password", "wrong");
    visit.press("Sign in");
  }
}
