package io.usualstore.frontend.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.web.WebClient;
import io.usualstore.frontend.web.WebForm;
import io.usualstore.frontend.web.WebPage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every form that a scene's page has is sent with every hostile text in every field: it keeps the
 * text, or says beside the field why not and still has what was typed. A new form is tried from its
 * first day.
 */
@QuarkusTest
@WithTestResource(value = BackendResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class HostileFormsTest {

  /** Without it no form is sent: that is for hostile sites, not for hostile texts. */
  private static final String TOKEN = "csrf-token";

  /** Refused without telling which of the two was wrong. */
  private static final String SIGN_IN = "/sign-in";

  private static final Stage STAGE = new Stage(FullShop::someOfEverything);
  private static final SavedTexts SAVED = new SavedTexts();
  private static final Examples EXAMPLES = new Examples();
  private static final Map<String, Place> PLACES = new LinkedHashMap<>();
  private static final Set<URI> ADDRESSES = new LinkedHashSet<>();
  private static FullShop shop;
  private static WebClient admin;
  private static WebClient nobody;

  /** A form's page; {@code scene} brings the form back once it is used up. */
  private record Place(Scene scene, WebPage page) {

    WebClient client() {
      return scene.staff() == null ? nobody : admin;
    }

    Place again(String kind) throws Exception {
      stockUp();
      if (this.page.address().toString().matches(".*[?&](key|sale)=.*")) {
        return play(scene); // what is sent under one key is taken once
      }
      var page = client().get(this.page.address());
      return page.form(kind).isPresent() ? new Place(scene, page) : play(scene);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyFieldKeepsItOrSaysWhyNot(HostileText hostile) throws Exception {
    findForms();
    assertThat(PLACES.keySet()).hasSizeGreaterThan(30);
    var faults = new ArrayList<String>();
    for (var kind : PLACES.keySet()) {
      if (kind.startsWith("GET")) {
        stockUp();
      } else {
        PLACES.put(kind, PLACES.get(kind).again(kind)); // its page may have another form, used up
      }
      var fields = PLACES.get(kind).page.form(kind).orElseThrow().texts().size();
      for (int i = 0; i < fields; i++) {
        var place = PLACES.get(kind);
        var form = place.page.form(kind).orElseThrow();
        var field = form.texts().get(i);
        if (isReplaced(field, form.button())) {
          continue;
        }
        var filled = form.filled(field, hostile.text, EXAMPLES::orAsItStands);
        try {
          var answer = place.client().send(place.page.address(), form, filled);
          var fault = fault(place, field, hostile, answer);
          if (fault != null) {
            faults.add("%s, field %s: %s".formatted(kind, field.name(), fault));
          }
          if (!form.method().equals("GET") && !answer.refuses()) {
            PLACES.put(kind, place.again(kind));
          }
        } catch (IOException e) {
          faults.add("%s, field %s: %s".formatted(kind, field.name(), e));
        }
      }
    }
    assertThat(String.join("\n", faults)).isEmpty();
  }

  /** A row that is dropped takes its quantity with it, a quick button says what is given. */
  private static boolean isReplaced(WebForm.Field field, WebForm.Field button) {
    return "drop".equals(button.name()) && field.name().equals("quantity")
        || "cash".equals(button.name()) && field.name().equals("tendered");
  }

  /** Null where there is none. */
  private static String fault(Place place, WebForm.Field field, HostileText hostile, WebPage answer)
      throws Exception {
    if (answer.status() >= 500 || !answer.inLayout()) {
      return "failed with " + answer.status() + " " + answer.title();
    }
    var typed = field.taken(hostile.text);
    if (answer.refuses()) {
      return faultOfRefusal(field, typed, answer);
    }
    return !hostile.says()
            || field.isSecret()
            || answer.shows(typed)
            || answer.shows(typed.replace('\0', '␀')) // Your scanner draws what can't be seen
            || place.client().get(place.page.address()).shows(typed)
            || SAVED.hasOneMore(typed.strip())
            || field.name().equals("q") && SAVED.had(typed.strip()) // it led to what has it
        ? null
        : "taken, but not shown on " + shortened(answer.address().toString());
  }

  private static String faultOfRefusal(WebForm.Field field, String typed, WebPage answer) {
    var said =
        "refused with %d “%s %s”"
            .formatted(answer.status(), answer.title(), shortened(answer.alert()));
    var back = answer.field(field.name());
    if (back.isEmpty()) {
      return said + ", and the field is gone";
    }
    if (!field.isSecret() && !back.get().holds(typed)) {
      return said + ", and what was typed is now “" + shortened(back.get().value()) + "”";
    }
    var isSaid = field.isSecret() || answer.address().getPath().equals(SIGN_IN);
    return back.get().sentence().isEmpty() && (!isSaid || answer.alert().isEmpty())
        ? said + ", but not beside the field"
        : null;
  }

  /** Links are made by hand, and get old: each says so, or shows what is there. */
  @ParameterizedTest
  @EnumSource(names = {"SCRIPTS", "TEN_THOUSAND", "CODE", "NUL"})
  void anyAddressIsAnsweredWithAPage(HostileText hostile) throws Exception {
    findForms();
    var parameters = parameters();
    assertThat(parameters.keySet()).hasSizeGreaterThan(30);
    var faults = new ArrayList<String>();
    for (var parameter : parameters.entrySet()) {
      var address = parameter.getValue() + URLEncoder.encode(hostile.text, StandardCharsets.UTF_8);
      var answer = admin.get(URI.create(address));
      if (!answer.inLayout() || !List.of(200, 303, 404, 422).contains(answer.status())) {
        faults.add(
            "%s: %d %s %s"
                .formatted(
                    parameter.getKey(),
                    answer.status(),
                    answer.title(),
                    shortened(answer.alert())));
      }
    }
    assertThat(String.join("\n", faults)).isEmpty();
  }

  /** The beginning of an address up to a parameter's value, by path and parameter. */
  private static Map<String, String> parameters() {
    var found = new LinkedHashMap<String, String>();
    for (var address : ADDRESSES) {
      var query = address.getRawQuery();
      for (var parameter : query.split("&")) {
        var name = parameter.replaceFirst("=.*", "");
        var others =
            List.of(query.split("&")).stream()
                .filter(other -> !other.startsWith(name + "="))
                .toList();
        var rest = String.join("&", others) + (others.isEmpty() ? "" : "&");
        found.putIfAbsent(
            address.getPath().replaceAll("[0-9]+", "#") + " " + name,
            address.resolve(address.getRawPath()) + "?" + rest + name + "=");
      }
    }
    return found;
  }

  private static void findForms() throws Exception {
    if (admin != null) {
      return;
    }
    admin = new WebClient();
    nobody = new WebClient();
    STAGE.play(
        Scene.full(
            "stocked",
            "GET /",
            visit -> {
              shop = visit.shop();
              visit.go("/");
            }));
    stockUp();
    admin.signIn(Staff.ADMIN);
    for (var scene : Catalogue.scenes()) {
      var isPage = scene.kind() == Scene.Kind.FULL && scene.asks().startsWith("GET");
      if (isPage && (scene.staff() == null || scene.staff() == Staff.ADMIN)) {
        var place = play(scene);
        for (var form : place.page.forms()) {
          if (form.hasButton() && !form.texts().isEmpty()) {
            PLACES.putIfAbsent(form.kind(), place);
          }
        }
        remember(place.page);
      }
    }
  }

  /** What can be asked for from here. */
  private static void remember(WebPage page) {
    for (var link : page.links()) {
      if (link.matches("(/|\\?)[^?]*\\?.+=.*") && !link.contains("/export")) {
        ADDRESSES.add(page.address().resolve(link));
      }
    }
    for (var form : page.forms()) {
      if (form.method().equals("GET")) {
        var query = new ArrayList<String>();
        form.fields().stream()
            .filter(field -> !field.name().equals(TOKEN))
            .forEach(
                field ->
                    query.add(
                        field.name()
                            + "="
                            + URLEncoder.encode(field.value(), StandardCharsets.UTF_8)));
        if (form.button().name() != null) {
          query.add(form.button().name() + "=" + form.button().value());
        }
        ADDRESSES.add(page.address().resolve(form.action() + "?" + String.join("&", query)));
      }
    }
  }

  /** So that no sale ends the stock or the credit that the next one is made with. */
  private static void stockUp() {
    shop.giveCredit(shop.alice, 10_000);
    shop.receive(shop.glue, 100);
    shop.receive(shop.hammer, 100);
    shop.sellOut(shop.rope);
  }

  private static Place play(Scene scene) throws Exception {
    var url = URI.create(STAGE.play(scene).url());
    var client = scene.staff() == null ? nobody : admin;
    return new Place(scene, client.get(url));
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
