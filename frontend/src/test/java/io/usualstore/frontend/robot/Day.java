package io.usualstore.frontend.robot;

import io.usualstore.frontend.robot.Step.Deed;
import io.usualstore.frontend.web.WebPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A day at two tills of one shop. After every step all that must hold is looked at. */
final class Day {

  private final Books books;
  private final Inspector inspector;
  private final List<Till> tills = List.of(new Till(), new Till());
  private final List<Step> taken = new ArrayList<>();

  private Day(URI shop, Books books) throws Exception {
    this.books = books;
    books.begin();
    inspector = new Inspector(books);
    for (var till : tills) {
      var signIn = inspector.open(till.client, shop);
      var form = signIn.forms().get(0);
      var first = new Typist(new Random(tills.indexOf(till))).fill(form);
      inspector.send(till.client, new Window.Sent(signIn, form, first), false);
      for (var window : till.windows) {
        window.show(inspector.open(till.client, shop));
      }
    }
  }

  /** How a day went: its steps, and what was found by the last of them, or null. */
  record Course(List<Step> steps, Finding finding) {}

  static Course random(URI shop, Books books, long seed, int steps) throws Exception {
    var day = new Day(shop, books);
    var chooser = new Chooser(new Random(seed));
    return day.course(Stream.generate(() -> chooser.next(day.tills)).limit(steps));
  }

  static Course again(URI shop, Books books, List<Step> steps) throws Exception {
    return new Day(shop, books).course(steps.stream());
  }

  private Course course(Stream<Step> steps) throws Exception {
    for (var next = steps.iterator(); next.hasNext(); ) {
      var step = next.next();
      taken.add(step);
      try {
        take(step);
      } catch (Finding finding) {
        return new Course(taken, finding);
      }
    }
    return new Course(taken, null);
  }

  private void take(Step step) throws Exception {
    var till = tills.get(step.till());
    var window = till.windows.get(step.window());
    switch (step.deed()) {
      case BACK -> window.back();
      case RELOAD -> open(till, window, window.page().address(), false);
      case OPEN_THE_OTHER_WINDOWS_PAGE ->
          open(till, window, till.windows.get(1 - step.window()).page().address(), false);
      case SOMEBODY_ELSE_SIGNS_IN -> signInAnew(step, till, window);
      case SESSION_ENDS -> {
        books.execute("delete from staff.sessions");
        tills.forEach(each -> each.running.forget());
      }
      case SEND_AGAIN -> {
        if (window.sent != null) {
          send(till, window, window.sent, true);
        }
      }
      default -> choose(step, till, window);
    }
  }

  private void choose(Step step, Till till, Window window) throws Exception {
    var page = window.page();
    var random = new Random(step.seed());
    var offers = Offer.of(page).stream().filter(offer -> offer.isThatOf(step)).toList();
    if (offers.isEmpty()) {
      return;
    }
    var offer = offers.get(random.nextInt(offers.size()));
    if (step.deed() == Deed.SEND) {
      var typed = new Typist(random).fill(offer.form());
      send(till, window, new Window.Sent(page, offer.form(), typed), false);
    } else {
      var isByMenu = offer.link().equals("/sell") && !page.address().getPath().equals("/sell");
      open(till, window, page.address().resolve(offer.link()), isByMenu);
    }
  }

  private void signInAnew(Step step, Till till, Window window) throws Exception {
    var random = new Random(step.seed());
    for (var action : List.of("/sign-out", "/sign-in")) {
      var page = window.page();
      var form = page.forms().stream().filter(each -> each.action().startsWith(action)).findFirst();
      if (form.isEmpty()) {
        return;
      }
      var typed = new Typist(random).fill(form.get());
      send(till, window, new Window.Sent(page, form.get(), typed), false);
    }
  }

  private void open(Till till, Window window, URI address, boolean isByMenu) throws Exception {
    show(till, window, inspector.open(till.client, address), isByMenu);
  }

  private void send(Till till, Window window, Window.Sent sent, boolean again) throws Exception {
    window.sent = sent;
    var answer = inspector.send(till.client, sent, again);
    if (answer.status() < 400 && sent.form().method().equals("POST")) {
      till.running.end(sent.value("sale"));
      if (sent.form().action().matches("/sign-(in|out)")) {
        till.running.forget();
      }
    }
    show(till, window, answer, false);
  }

  private static void show(Till till, Window window, WebPage page, boolean isByMenu) {
    if (Inspector.isPage(page)) {
      window.show(page);
      till.running.show(page, isByMenu);
    }
  }
}
