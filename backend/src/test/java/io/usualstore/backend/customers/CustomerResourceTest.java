package io.usualstore.backend.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.Page;
import io.usualstore.backend.http.Problem;
import io.usualstore.backend.orders.Sale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CustomerResourceTest {
  @Test
  void aCustomerIsKeptAsItWasEntered() {
    var email = Given.unique("ann") + "@example.com";
    var body =
        Map.of(
            "name", "  Ann Lee ",
            "email", email,
            "phone", "+380 44 123",
            "address", "Main St 1\n12345 Town",
            "note", "likes blue",
            "tags", List.of("vip", " vip ", "trade"));
    var answer = Given.maker().body(body).post("/customers");
    var created = answer.then().statusCode(201).extract().as(CustomerResponse.class);

    assertThat(answer.header("Location")).endsWith("/customers/" + created.id());
    assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    assertThat(created.name()).isEqualTo("Ann Lee");
    assertThat(created.email()).isEqualTo(email);
    assertThat(created.phone()).isEqualTo("+380 44 123");
    assertThat(created.address()).isEqualTo("Main St 1\n12345 Town");
    assertThat(created.note()).isEqualTo("likes blue");
    assertThat(created.tags()).containsExactly("vip", "trade");
    assertThat(created.orders()).isZero();
    assertThat(created.createdAt()).isNotNull();
    assertThat(get(created.id())).isEqualTo(created);
  }

  @Test
  void aNameIsEnough() {
    var customer = create(Map.of("name", "Bob"));
    assertThat(customer.email()).isNull();
    assertThat(customer.phone()).isNull();
    assertThat(customer.address()).isEmpty();
    assertThat(customer.tags()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Neill \"Bobby\"; drop table customers; --",
        "<script>alert(1)</script>",
        "Їжак Ґудзик ß 😀 ‮right to left",
        "100% _under_ \\back\\slash",
        "${jndi:ldap://x} {{7*7}} %{x}",
        "' or ''='",
      })
  void aHostileNameIsKeptAndFound(String hostile) {
    var name = hostile + " " + Given.unique("x");
    var customer = create(Map.of("name", name));
    assertThat(get(customer.id()).name()).isEqualTo(name);
    assertThat(list(Map.of("q", name)).items())
        .extracting(CustomerSummary::id)
        .containsExactly(customer.id());
  }

  @Test
  void aCharacterThatCanNotBeStoredIsRefused() {
    var answer = Given.maker().body("{\"name\":\"a\\u0000b\"}").post("/customers");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.as(Problem.class).errors()).extracting(FieldError::field).contains("name");
  }

  @ParameterizedTest
  @CsvSource({
    "name, 0",
    "name, 201",
    "email, 2",
    "email, 255",
    "phone, 2",
    "phone, 41",
    "address, 501",
    "note, 2001"
  })
  void aTextHasItsLimits(String field, int length) {
    var isEmail = field.equals("email") && length > 3;
    var body = new HashMap<String, Object>(Map.of("name", "Ann"));
    body.put(field, isEmail ? "a@" + "b".repeat(length - 2) : "x".repeat(length));
    assertThat(refused(body, 422)).extracting(FieldError::field).contains(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a b@example.com", "@example.com", "ann@"})
  void anEmailLooksLikeOne(String email) {
    assertThat(refused(Map.of("name", "Ann", "email", email), 422))
        .containsExactly(new FieldError("email", "must look like name@example.com"));
  }

  @Test
  void tagsAreFewAndShort() {
    var many = IntStream.range(0, 21).mapToObj(i -> "tag" + i).toList();
    assertThat(refused(Map.of("name", "Ann", "tags", many), 422))
        .extracting(FieldError::field)
        .containsExactly("tags");
    refused(Map.of("name", "Ann", "tags", List.of("x".repeat(51))), 422);
    refused(Map.of("name", "Ann", "tags", List.of(" ")), 422);
  }

  @Test
  void anEmailIsTakenWhateverItsCase() {
    var email = Given.unique("Ann") + "@example.com";
    create(Map.of("name", "Ann", "email", email));
    assertThat(refused(Map.of("name", "Eve", "email", email.toUpperCase()), 409))
        .containsExactly(new FieldError("email", "Another customer has this email"));
  }

  @Test
  void aChangeNamesTheVersionThatItWasMadeTo() {
    var customer = create(Map.of("name", "Ann"));
    assertThat(put(customer.id(), null, "Anna").statusCode()).isEqualTo(428);
    assertThat(put(customer.id(), "\"0\"", "Anna").then().extract().as(CustomerResponse.class))
        .extracting(CustomerResponse::name, CustomerResponse::version)
        .containsExactly("Anna", 1);
    assertThat(put(customer.id(), "\"0\"", "Anne").statusCode()).isEqualTo(412);
    assertThat(get(customer.id()).name()).isEqualTo("Anna");
    assertThat(put(999_999_999L, "\"0\"", "Anne").statusCode()).isEqualTo(404);
  }

  @Test
  void ofManyChangesAtOnceOneIsKept() {
    var id = create(Map.of("name", "Ann")).id();
    var statuses = AtOnce.answers(8, i -> put(id, "\"0\"", "Ann " + i).statusCode());
    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    assertThat(get(id).version()).isEqualTo(1);
  }

  @Test
  void theListIsByNameAndPagesWithoutRepeating() {
    var word = Given.unique("Pager").replace("-", "");
    var names = List.of("Ägidius", "Anna", "anna", "Zoë", "Émile");
    names.forEach(name -> create(Map.of("name", name + " " + word)));
    var listed = new ArrayList<String>();
    var after = "";
    do {
      var page = list(Map.of("q", word, "limit", 2, "after", after));
      page.items().forEach(row -> listed.add(row.name().replace(" " + word, "")));
      after = page.next();
    } while (after != null);
    assertThat(listed).containsExactly("Ägidius", "anna", "Anna", "Émile", "Zoë");
  }

  @Test
  void aCustomerIsFoundByAPartOfNameEmailOrPhoneAndDespiteASlip() {
    var word = Given.unique("Quasimodo").replace("-", "");
    var id =
        create(
                Map.of(
                    "name", "Zürcher " + word, "email", word + "@example.com", "phone", "0" + word))
            .id();
    for (var q :
        List.of(
            word,
            "zurcher " + word,
            word.substring(2, 20),
            word.toUpperCase(),
            word + "@exam",
            word.replace("simodo", "simdo"))) {
      assertThat(list(Map.of("q", q)).items()).as(q).extracting(CustomerSummary::id).contains(id);
    }
  }

  @Test
  void whatACustomerBoughtIsCounted() {
    var name = Given.unique("Buyer");
    var id = create(Map.of("name", name)).id();
    var widget = Sale.widget(1000, 0, 10);
    new Sale().of(2, widget).with("customerId", id).paid("cash").placed();
    new Sale().of(1, widget).with("customerId", id).placed();
    assertThat(get(id))
        .extracting(CustomerResponse::orders, CustomerResponse::spentMinor)
        .containsExactly(2L, 2000L);
    assertThat(list(Map.of("q", name)).items())
        .containsExactly(new CustomerSummary(id, name, null, null, List.of(), 2, 2000));
  }

  @Test
  void theListIsNarrowedToATag() {
    var tag = Given.unique("it's a \"tag\", {really}");
    var tagged = create(Map.of("name", "Tagged", "tags", List.of("other", tag)));
    create(Map.of("name", "Tagged nearly", "tags", List.of(tag + "s")));
    assertThat(list(Map.of("tag", tag)).items())
        .containsExactly(
            new CustomerSummary(tagged.id(), "Tagged", null, null, List.of("other", tag), 0, 0));
    assertThat(list(Map.of("tag", tag, "q", "nobody else")).items()).isEmpty();
    Given.viewer().queryParam("tag", "x".repeat(51)).get("/customers").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Їжак ß 你好 ไทย हिन्दी",
        "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "‮right to left‬ עברית مرحبا",
        "'; delete from customers; -- $$ \\",
        "<img src=x onerror=alert(1)> &amp; ${x}",
        "Zalgo z̸̪̈ a\u0001b\u007f",
      })
  void anyTextInAnyFieldComesBackAsItWasSent(String text) {
    var body =
        Map.of("name", text, "phone", text, "address", text, "note", text, "tags", List.of(text));
    assertThat(get(create(body).id()))
        .extracting(
            CustomerResponse::name,
            CustomerResponse::phone,
            CustomerResponse::address,
            CustomerResponse::note,
            CustomerResponse::tags)
        .containsExactly(text, text, text, text, List.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "email", "phone", "address", "note"})
  void tenThousandCharactersAreRefusedWithASentence(String field) {
    var body = new HashMap<String, Object>(Map.of("name", "Ann"));
    body.put(field, "й".repeat(10_000));
    assertThat(refused(body, 422))
        .filteredOn(error -> error.field().equals(field))
        .extracting(FieldError::message)
        .anyMatch(message -> message.contains("characters"));
  }

  @Test
  void aViewerReadsOnly() {
    var id = create(Map.of("name", "Ann")).id();
    Given.viewer().get("/customers/" + id).then().statusCode(200);
    Given.viewer().body(Map.of("name", "Eve")).post("/customers").then().statusCode(403);
    Given.viewer()
        .header("If-Match", "\"0\"")
        .body(Map.of("name", "Eve"))
        .put("/customers/" + id)
        .then()
        .statusCode(403);
    Given.nobody().get("/customers").then().statusCode(401);
    Given.nobody().get("/customers/" + id).then().statusCode(401);
  }

  private static CustomerResponse create(Map<String, ?> body) {
    return Given.maker()
        .body(body)
        .post("/customers")
        .then()
        .statusCode(201)
        .extract()
        .as(CustomerResponse.class);
  }

  private static CustomerResponse get(long id) {
    return Given.viewer()
        .get("/customers/" + id)
        .then()
        .statusCode(200)
        .extract()
        .as(CustomerResponse.class);
  }

  private static Response put(long id, String version, String name) {
    var headers = new HashMap<String, Object>();
    if (version != null) {
      headers.put("If-Match", version);
    }
    return Given.staff().headers(headers).body(Map.of("name", name)).put("/customers/" + id);
  }

  private static List<FieldError> refused(Map<String, ?> body, int status) {
    return Given.maker()
        .body(body)
        .post("/customers")
        .then()
        .statusCode(status)
        .extract()
        .as(Problem.class)
        .errors();
  }

  private static Page<CustomerSummary> list(Map<String, ?> parameters) {
    return Given.viewer()
        .queryParams(parameters)
        .get("/customers")
        .then()
        .statusCode(200)
        .extract()
        .as(new TypeRef<>() {});
  }
}
