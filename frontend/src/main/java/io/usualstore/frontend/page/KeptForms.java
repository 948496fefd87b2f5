package io.usualstore.frontend.page;

import io.usualstore.frontend.shop.Cookies;
import io.usualstore.frontend.staff.FormToken;
import io.usualstore.frontend.staff.KeptWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Forms that came after the end of their session, for half an hour, in this program's memory: a
 * page would show them to whoever stands before it. Only who was given the form gets it back.
 */
@ApplicationScoped
public class KeptForms implements KeptWork {

  /** A form that is kept for a second time was sent by the page that showed it the first time. */
  private static final Set<String> NOT_TYPED = Set.of(FormToken.FIELD, ShownAgain.FIELD);

  private static final Duration AGE = Duration.ofMinutes(30);
  private static final int MOST_CHARACTERS = 100_000;
  private static final int MOST_IN_ALL = 1_000_000;
  private static final String WHAT = "kept";

  /** Nothing is typed there that is worth keeping. */
  private static final Set<String> NOT_KEPT = Set.of("/sign-in", "/sign-out", "/look", "/password");

  private final Cookies cookies;
  private final TypedForm form;
  private final Map<String, KeptForm> forms = new LinkedHashMap<>();

  KeptForms(Cookies cookies, TypedForm form) {
    this.cookies = cookies;
    this.form = form;
  }

  /** Keeps what this request brought; false: there is nothing to keep, or too much. */
  public boolean keep() {
    var owner = FormToken.owner(form.value(FormToken.FIELD));
    if (!form.isPosted()
        || owner.isEmpty()
        || form.hasPassword()
        || NOT_KEPT.contains(form.address())) {
      return false;
    }
    var fields = form.fields().stream().filter(field -> !NOT_TYPED.contains(field.name())).toList();
    var kept =
        new KeptForm(
            owner.get(), form.address(), fields, form.isMultipart(), Instant.now().plus(AGE));
    if (kept.size() > MOST_CHARACTERS) {
      return false;
    }
    var id = UUID.randomUUID().toString();
    add(id, kept);
    cookies.set(WHAT, id, AGE);
    return true;
  }

  private synchronized void add(String id, KeptForm kept) {
    forms.values().removeIf(other -> Instant.now().isAfter(other.until()));
    forms.put(id, kept);
    var eldest = forms.values().iterator();
    while (forms.values().stream().mapToInt(KeptForm::size).sum() > MOST_IN_ALL) {
      eldest.next();
      eldest.remove();
    }
  }

  @Override
  public Optional<String> addressFor(long account) {
    return find(account).map(kept -> KeptFormPages.ADDRESS);
  }

  /** What this browser left, if it is this account's. */
  synchronized Optional<KeptForm> find(long account) {
    return cookies.value(WHAT).map(forms::get).filter(kept -> kept.isFor(account));
  }
}
