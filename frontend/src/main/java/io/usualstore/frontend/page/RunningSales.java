package io.usualstore.frontend.page;

import io.quarkus.qute.TemplateData;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.usualstore.frontend.shop.Cookies;
import io.usualstore.frontend.staff.SignedIn;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The sales that somebody began on this device and hasn't finished: each is a cookie of its own,
 * named by shop, account and sale, so that two tabs never write over each other, and nobody is
 * shown another's. Its number of pieces and its sum stand in it, so that the menu asks nobody.
 */
@RequestScoped
public class RunningSales {

  private static final int KEPT_SECONDS = 14 * 24 * 60 * 60;

  /** As long as what was thrown away can be taken back. */
  private static final int UNDO_SECONDS = 10 * 60;

  /** What each browser takes for one. */
  private static final int LONGEST = 4_000;

  /** Of all sales on this device: more than a request's head has room for would shut it out. */
  private static final int MOST = 12_000;

  private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

  /** {@code query} is the sale as an address holds it, after the question mark. */
  @TemplateData // in the native program, Qute sees of it only what is registered
  public record Running(String key, int pieces, long totalMinor, String query) {}

  private record Kept(String name, RunningCookie value) {
    int length() {
      return name.length() + value.written().length();
    }
  }

  private final CurrentVertxRequest request;
  private final SignedIn signedIn;
  private final Cookies cookies;
  private final Map<String, String> changed = new HashMap<>();

  RunningSales(CurrentVertxRequest request, SignedIn signedIn, Cookies cookies) {
    this.request = request;
    this.signedIn = signedIn;
    this.cookies = cookies;
  }

  /** Of whoever is signed in, the one that was touched last first. */
  public List<Running> all() {
    return kept(ofAccount()).stream()
        .filter(kept -> !kept.value.thrownAway())
        .sorted(Comparator.comparing((Kept kept) -> kept.value.touched()).reversed())
        .map(kept -> kept.value.running(kept.name.substring(ofAccount().length())))
        .toList();
  }

  /**
   * @return whether it waits now; it doesn't where it is longer than a cookie can be
   */
  public boolean keep(Running sale) {
    var name = ofAccount() + sale.key();
    var value = RunningCookie.of(sale, Instant.now().getEpochSecond(), false);
    if (name.length() + value.written().length() > LONGEST) {
      drop(sale.key());
      return false;
    }
    set(name, value.written(), KEPT_SECONDS);
    makeRoom(name);
    return true;
  }

  /** It is sold, or parked. */
  public void drop(String key) {
    if (written().containsKey(ofAccount() + key)) {
      set(ofAccount() + key, "", 0);
    }
  }

  /** It can be taken back for some minutes. */
  public void throwAway(Running sale) {
    var value = RunningCookie.of(sale, Instant.now().getEpochSecond(), true);
    var name = ofAccount() + sale.key();
    if (name.length() + value.written().length() <= LONGEST) {
      set(name, value.written(), UNDO_SECONDS);
      makeRoom(name);
    }
  }

  /** What was thrown away, or still runs. */
  public Optional<Running> find(String key) {
    return kept(ofAccount()).stream()
        .filter(kept -> kept.name.equals(ofAccount() + key))
        .findFirst()
        .map(kept -> kept.value.running(key));
  }

  /** The oldest go first, whosever they are. */
  private void makeRoom(String newest) {
    var all = new ArrayList<>(kept(ofShop()));
    all.sort(Comparator.comparing(kept -> kept.value.touched()));
    int length = all.stream().mapToInt(Kept::length).sum();
    for (var oldest : all) {
      if (length > MOST && !oldest.name.equals(newest)) {
        length -= oldest.length();
        set(oldest.name, "", 0);
      }
    }
  }

  private String ofShop() {
    return cookies.name("sale") + "_";
  }

  private String ofAccount() {
    return ofShop() + (signedIn.account() == null ? "-" : signedIn.account().id()) + "_";
  }

  private List<Kept> kept(String prefix) {
    var found = new ArrayList<Kept>();
    written()
        .forEach(
            (name, value) -> {
              var last = name.substring(name.lastIndexOf('_') + 1);
              if (name.startsWith(prefix) && KEY.matcher(last).matches()) {
                RunningCookie.read(value).ifPresent(read -> found.add(new Kept(name, read)));
              }
            });
    return found;
  }

  /** As the browser has it after this answer. */
  private Map<String, String> written() {
    var written = new HashMap<String, String>();
    for (var cookie : request.getCurrent().request().cookies()) {
      if (cookie.getName().startsWith(ofShop())) {
        written.put(cookie.getName(), cookie.getValue());
      }
    }
    written.putAll(changed);
    written.values().removeIf(String::isEmpty);
    return written;
  }

  private void set(String name, String value, int seconds) {
    changed.put(name, value);
    request
        .getCurrent()
        .response()
        .addCookie(
            Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(cookies.secure())
                .setMaxAge(seconds));
  }
}
