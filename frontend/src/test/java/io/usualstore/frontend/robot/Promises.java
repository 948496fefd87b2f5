package io.usualstore.frontend.robot;

import io.usualstore.frontend.robot.Window.Sent;
import io.usualstore.frontend.web.WebPage;
import java.util.HashSet;
import java.util.Set;

/** What a form that was sent may do, whatever it is about. */
final class Promises {

  private static final String KEY = "[0-9a-f]{8}-[0-9a-f-]{27}";

  private final Worth worth;
  private final Set<String> usedKeys = new HashSet<>();

  Promises(Books books) {
    worth = new Worth(books);
  }

  /**
   * @param answer what the shop answered with
   */
  void check(Sent sent, WebPage answer, Counts before, Counts now, boolean again) {
    var changed = !now.equals(before);
    var what = sent.form().method() + " " + sent.form().action() + " " + sent.fields();
    Finding.unless(
        !changed || sent.form().method().equals("POST"), "Looking changes nothing", "%s", what);
    Finding.unless(
        !changed || answer.status() < 400,
        "What is refused isn't done",
        "%s: %s",
        what,
        answer.alert());
    Finding.unless(!changed || !again, "What is sent twice is done once", "%s %s", what, now);
    checkNames(sent);
    for (var field : sent.fields()) {
      if (field.getValue().matches(KEY)) {
        var key = sent.form().action().replaceAll("\\?.*", "") + field.getValue();
        Finding.unless(
            !changed || !usedKeys.contains(key),
            "What has a key is done once",
            "%s %s %s",
            what,
            before,
            now);
        if (changed) {
          usedKeys.add(key);
        }
      }
    }
    if (changed) {
      worth.check(sent, answer, before, now);
    }
  }

  /** Of two values under one name, a program reads whichever it likes. */
  private static void checkNames(Sent sent) {
    var button = sent.form().button().name();
    Finding.unless(
        button == null
            || sent.form().fields().stream().noneMatch(field -> field.name().equals(button)),
        "A button has a name of its own",
        "%s %s: %s",
        sent.form().method(),
        sent.form().action(),
        button);
  }
}
