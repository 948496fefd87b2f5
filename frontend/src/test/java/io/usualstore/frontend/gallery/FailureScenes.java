package io.usualstore.frontend.gallery;

import static io.usualstore.frontend.gallery.Scene.away;
import static io.usualstore.frontend.gallery.Scene.error;

import io.usualstore.frontend.support.Staff;
import java.util.List;

/** The pages that say why there is no other. */
final class FailureScenes {

  private FailureScenes() {}

  static List<Scene> all() {
    return List.of(
        error(
            "failures/not-there",
            "GET /orders/{id}",
            visit -> {
              visit.go("/orders/999999999");
              visit.sees("This page doesn't exist");
            }),
        error(
                "failures/not-allowed",
                "GET /products/new",
                visit -> {
                  visit.go("/products/new");
                  visit.sees("That's not for your access level");
                })
            .by(Staff.VIEWER),
        error(
            "failures/form-too-old",
            "POST /customers",
            visit -> {
              visit.go("/customers/new?name=Hannah%20Reid");
              visit
                  .page()
                  .evaluate(
                      "document.getElementsByName('csrf-token').forEach(e => e.value = 'old')");
              visit.press("Save");
              visit.sees("This form was open for too long");
            }),
        error(
            "failures/form-too-large",
            "POST /customers",
            visit -> {
              visit.go("/customers/new?name=Hannah%20Reid");
              visit.unguarded();
              visit.fillIn("#note", "й".repeat(60_000));
              visit.press("Save");
              visit.sees("That is more than this form takes");
            }),
        error(
            "failures/unexpected",
            "GET /stock",
            visit -> {
              FullShop.execute("alter table stock rename to stock_elsewhere");
              try {
                visit.go("/stock");
              } finally {
                FullShop.execute("alter table stock_elsewhere rename to stock");
              }
              visit.sees("Something went wrong here");
            }),
        away(
            "failures/away",
            "GET /orders",
            visit -> {
              visit.go("/orders");
              visit.sees("The shop's server doesn't answer");
            }),
        away(
            "failures/away-with-a-form",
            "POST /customers",
            visit -> {
              visit.go("/customers/new?name=Hannah%20Reid");
              visit.press("Save");
              visit.sees("what you typed is kept");
            }),
        away(
                "failures/away-with-a-password",
                "POST /sign-in",
                visit -> {
                  visit.go("/sign-in");
                  visit.fill("Username", "ann");
                  visit.fill("Password", "wrong");
                  visit.press("Sign in");
                  visit.sees("Passwords aren't kept");
                })
            .by(null));
  }
}
