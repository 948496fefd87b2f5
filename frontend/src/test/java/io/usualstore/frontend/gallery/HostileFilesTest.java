package io.usualstore.frontend.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.support.StaffBrowser;
import io.usualstore.frontend.web.WebPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Forms with files, which {@link HostileFormsTest} can't fill: every hostile text in every cell of
 * a list of products comes back as it was written, or its row and column are named; as a file or a
 * file's name it is refused with a sentence.
 */
@QuarkusTest
@ExtendWith(StaffBrowser.class)
@WithTestResource(value = BackendResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class HostileFilesTest {

  private static final String IMPORT = "/products/import";
  private static final String PREVIEW = IMPORT + "/preview";
  private static final int LONGEST_SENTENCE = 300;

  private final SavedTexts saved = new SavedTexts();
  private Page admin;

  @BeforeEach
  void signIn(Page page) {
    admin = page;
    StaffBrowser.signIn(admin, Staff.ADMIN);
    admin.navigate(IMPORT);
  }

  @ParameterizedTest
  @EnumSource
  void anyCellIsTakenOrNamed(HostileText hostile) throws Exception {
    var columns = columns();
    assertThat(columns).hasSizeGreaterThan(7);
    var faults = new ArrayList<String>();
    for (var column : columns) {
      var row = new LinkedHashMap<String, String>();
      row.put("sku", "PLANE-%s-%s".formatted(hostile.ordinal(), column));
      row.put("name", "Plane");
      row.put("price", "1");
      row.put(column, hostile.text);
      var looked = send(PREVIEW, "file", csv(row));
      var fault =
          looked.refuses()
              ? faultOfRefusal(column, looked)
              : faultOfImport(column, hostile.text.strip(), looked);
      if (fault != null) {
        faults.add("column %s: %s".formatted(column, fault));
      }
    }
    assertThat(String.join("\n", faults)).isEmpty();
  }

  /** As an export names them. */
  private List<String> columns() {
    var header = admin.request().get("/products/export").text().lines().findFirst().orElseThrow();
    return List.of(header.replace("\ufeff", "").split(","));
  }

  /** Null where there is none. */
  private static String faultOfRefusal(String column, WebPage answer) {
    var isNamed = answer.text().matches("(?s).*Row 2\\s*" + column + ".*");
    var isOfFile = answer.alert().contains("The file holds a character");
    return answer.status() == 422 && answer.inLayout() && (isNamed || isOfFile)
        ? null
        : "refused with %d %s %s".formatted(answer.status(), answer.title(), answer.alert());
  }

  private String faultOfImport(String column, String typed, WebPage looked) throws Exception {
    var content =
        looked.forms().stream().flatMap(form -> form.field("content").stream()).findFirst();
    if (content.isEmpty()) {
      return "looked at, and there is nothing to import";
    }
    var imported = send(IMPORT, "content", content.get().value());
    if (imported.refuses()) {
      return "looked at, and then refused: " + imported.alert();
    }
    return typed.isEmpty() || column.equals("stock") || saved.hasOneMore(typed)
        ? null
        : "imported, but not kept";
  }

  @ParameterizedTest
  @EnumSource
  void anyFileIsRefusedWithASentence(HostileText hostile) throws Exception {
    var widget = widget();
    var named = new FilePayload(hostile.text + ".png", "image/png", "a,b\n1,2\n".getBytes(UTF_8));
    var faults = new ArrayList<String>();
    for (var file : List.of(file(hostile.text), named)) {
      for (var answer :
          List.of(send(PREVIEW, "file", file), send(widget + "/image", "image", file))) {
        if (!answer.inLayout() || !answer.refuses() || answer.alert().length() > LONGEST_SENTENCE) {
          faults.add(
              "%s: %d %s %s"
                  .formatted(answer.address(), answer.status(), answer.title(), answer.alert()));
        }
      }
    }
    assertThat(String.join("\n", faults)).isEmpty();
  }

  /** Its address. */
  private String widget() throws Exception {
    var row = Map.of("sku", "PICTURED", "name", "Plane", "price", "1");
    faultOfImport("sku", "PICTURED", send(PREVIEW, "file", csv(row)));
    return read(admin.request().get("/products")).links().stream()
        .filter(link -> link.matches("/products/[0-9]+"))
        .findFirst()
        .orElseThrow();
  }

  private WebPage send(String action, String field, String value) {
    return send(action, form().set(field, value));
  }

  private WebPage send(String action, String field, FilePayload file) {
    return send(action, form().set(field, file));
  }

  private WebPage send(String action, FormData form) {
    return read(admin.request().post(action, RequestOptions.create().setMultipart(form)));
  }

  private FormData form() {
    var token = admin.locator("[name=csrf-token]").first();
    return FormData.create().set("csrf-token", token.inputValue());
  }

  private static WebPage read(APIResponse answer) {
    return WebPage.read(answer.status(), URI.create(answer.url()), answer.text());
  }

  private static FilePayload csv(Map<String, String> row) {
    var cells =
        row.values().stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","));
    return file(String.join(",", row.keySet()) + "\r\n" + cells + "\r\n");
  }

  private static FilePayload file(String content) {
    return new FilePayload("products.csv", "text/csv", content.getBytes(UTF_8));
  }
}
