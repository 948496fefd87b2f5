package io.usualstore.frontend.robot;

import io.usualstore.frontend.web.WebClient;
import io.usualstore.frontend.web.WebForm;
import io.usualstore.frontend.web.WebPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Somebody who knows what to do, and looks at the same as the robot after each step. */
final class Clerk {

  private final URI shop;
  private final WebClient client = new WebClient();
  private final Inspector inspector;
  WebPage page;

  Clerk(URI shop, Books books) throws Exception {
    this.shop = shop;
    inspector = new Inspector(books);
    go("/sign-in");
    type(Map.of("username", "ann", "password", "correct horse battery"));
  }

  void go(String path) throws Exception {
    page = inspector.open(client, shop.resolve(path));
  }

  /** Follows the first link of this form. */
  void follow(String link) throws Exception {
    go(
        page.links().stream()
            .filter(each -> each.matches(link))
            .findFirst()
            .orElseThrow(() -> missing("link " + link)));
  }

  /** Into the first form that has all these fields, and sends it. */
  void type(Map<String, String> typed) throws Exception {
    send(form -> typed.keySet().stream().allMatch(name -> form.field(name).isPresent()), typed);
  }

  /** Presses the first button of this name and value. */
  void press(String name, String value) throws Exception {
    send(
        form -> name.equals(form.button().name()) && value.equals(form.button().value()), Map.of());
  }

  /** Presses the last button that is so, which goes with what is typed. */
  void pressWith(Predicate<WebForm.Field> wanted, Map<String, String> typed) throws Exception {
    var last =
        page.forms().stream()
            .filter(form -> form.button().value() != null && wanted.test(form.button()))
            .reduce((a, b) -> b);
    send(form -> last.filter(form::equals).isPresent(), typed);
  }

  /** Sends the first form that goes there. */
  void send(String action, Map<String, String> typed) throws Exception {
    send(form -> form.action().matches(action), typed);
  }

  private void send(Predicate<WebForm> wanted, Map<String, String> typed) throws Exception {
    var form =
        page.forms().stream()
            .filter(wanted)
            .findFirst()
            .orElseThrow(() -> missing("form for " + typed));
    page = inspector.send(client, new Window.Sent(page, form, filled(form, typed)), false);
  }

  /** A box is ticked by "on", and not by "off". */
  private static List<Map.Entry<String, String>> filled(WebForm form, Map<String, String> typed) {
    var sent = new ArrayList<Map.Entry<String, String>>();
    var chosen = new HashSet<String>();
    for (var field : form.fields()) {
      var value = typed.get(field.name());
      if (field.type().equals("checkbox")) {
        if (value == null ? field.sent() : value.equals("on")) {
          sent.add(Map.entry(field.name(), field.value()));
        }
      } else if (field.type().equals("radio") && value != null) {
        if (chosen.add(field.name())) {
          sent.add(Map.entry(field.name(), value));
        }
      } else if (field.sent()) {
        sent.add(Map.entry(field.name(), value == null ? field.value() : value));
      }
    }
    if (form.button().name() != null) {
      sent.add(Map.entry(form.button().name(), form.button().value()));
    }
    return sent;
  }

  private IllegalStateException missing(String what) {
    return new IllegalStateException(
        "No %s on %s (%s): %s %s"
            .formatted(
                what,
                page.address(),
                page.alert(),
                page.links(),
                page.forms().stream().map(WebForm::kind).toList()));
  }
}
