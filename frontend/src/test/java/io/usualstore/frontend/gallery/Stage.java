package io.usualstore.frontend.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.arc.Arc;
import io.usualstore.frontend.gallery.Scene.Kind;
import io.usualstore.frontend.staff.Accounts;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.support.StaffBrowser;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One shop in which the scenes are played by their order: empty at first, then full, at last
 * without its backend. Whoever is signed in has one browser for all of them.
 */
final class Stage {

  private final Runnable mass;
  private final StaffBrowser browsers = new StaffBrowser();
  private final Map<Staff, Page> pages = new HashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private boolean furnished;
  private FullShop shop;
  private boolean away;

  /**
   * @param mass brings in what stands around the scenes' own
   */
  Stage(Runnable mass) {
    this.mass = mass;
  }

  /** Returns the page as the scene has it. */
  Page play(Scene scene) throws Exception {
    furnish(scene.kind());
    var page = scene.staff() == null ? open() : pages.computeIfAbsent(scene.staff(), this::signIn);
    if (scene.kind() == Kind.AWAY) {
      endBackend();
    }
    Look.DESKTOP_LIGHT.show(page);
    requests.clear();
    page.evaluate("() => { try { sessionStorage.clear() } catch {} }"); // no page, no storage
    scene.steps().play(new Visit(page, shop));
    page.waitForLoadState();
    assertThat(requests).as(scene.asks()).anyMatch(scene::isAbout);
    return page;
  }

  private void furnish(Kind kind) {
    if (!furnished) {
      FullShop.furnish();
      furnished = true;
    }
    if (kind != Kind.EMPTY && shop == null) {
      shop = new FullShop(mass);
    }
  }

  private void endBackend() {
    if (!away) {
      pages.values().forEach(Stage::knowAnew);
      BackendResource.endBackend();
      away = true;
    }
  }

  /** Whose session it is, is known for a minute: a whole one for the scenes without a backend. */
  private static void knowAnew(Page page) {
    var accounts = Arc.container().instance(Accounts.class).get();
    page.context().cookies().stream()
        .filter(cookie -> cookie.name.startsWith("usualstore_session"))
        .forEach(cookie -> accounts.forget(cookie.value));
    page.navigate(StaffBrowser.shop());
  }

  private Page signIn(Staff staff) {
    var page = open();
    StaffBrowser.signIn(page, staff);
    return page;
  }

  private Page open() {
    var page = browsers.open(StaffBrowser.shop());
    page.context()
        .onRequest(
            request -> requests.add(request.method() + " " + URI.create(request.url()).getPath()));
    return page;
  }
}
