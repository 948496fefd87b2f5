package io.usualstore.frontend.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.catalog.WidgetFileApi.Report;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.shop.Shops;
import io.usualstore.frontend.staff.ForAdmins;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The catalogue as a file, out and, once somebody looked at what it changes, in. */
@Path("/products")
@Produces(MediaType.TEXT_HTML)
class WidgetFilePages {

  /** A form's field holds 128 KB. */
  private static final int PART_LENGTH = 96_000;

  private static final Pattern CELL = Pattern.compile("rows\\[([0-9]+)\\]\\.(.+)");

  /** A cell that can't be imported. */
  record BadCell(String row, String column, String message) {}

  /**
   * @param report null before a file was looked at
   * @param content the file once more, in base64 and parts, for the button that imports it
   */
  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WidgetImport(Report report, List<String> content, List<BadCell> cells, ApiProblem problem)
      implements TemplateInstance {}

  private final WidgetFileApi api;
  private final Shops shops;
  private final CatalogMessages messages;
  private final Problems problems;
  private final Toast toast;

  WidgetFilePages(
      @RestClient WidgetFileApi api,
      Shops shops,
      CatalogMessages messages,
      Problems problems,
      Toast toast) {
    this.api = api;
    this.shops = shops;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
  }

  /**
   * @param plain as programs read it, whatever the shop's spreadsheets do
   */
  @GET
  @Path("/export")
  @Produces("text/csv;charset=UTF-8")
  @ResponseHeader(
      name = HttpHeaders.CONTENT_DISPOSITION,
      value = "attachment; filename=\"products.csv\"")
  @Blocking
  public Multi<byte[]> export(@RestQuery boolean plain) {
    return api.export(!plain && shops.decimalComma());
  }

  @GET
  @Path("/import")
  @ForAdmins
  public TemplateInstance choose() {
    return new WidgetImport(null, List.of(), List.of(), ApiProblem.NONE);
  }

  @POST
  @Path("/import/preview")
  public RestResponse<TemplateInstance> preview(@RestForm FileUpload file) throws IOException {
    if (file == null || file.size() == 0) {
      return refused(new ApiException(ApiProblem.ofField("file", messages.importMissing()), null));
    }
    var content = Files.readAllBytes(file.uploadedFile());
    try {
      return RestResponse.ok(
          new WidgetImport(api.preview(content), encoded(content), List.of(), ApiProblem.NONE));
    } catch (ApiException e) {
      return refused(e);
    }
  }

  @POST
  @Path("/import")
  public RestResponse<TemplateInstance> carryOut(
      @RestForm List<String> content, @RestForm boolean restoreArchived) {
    try {
      var report = api.carryOut(decoded(content), restoreArchived);
      toast.say(
          messages.imported(
              report.created(), report.changed(), restoreArchived ? report.archived() : 0));
      return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/products")).build();
    } catch (ApiException e) {
      return refused(e);
    }
  }

  private static List<String> encoded(byte[] content) {
    var text = Base64.getEncoder().encodeToString(content);
    return IntStream.iterate(0, start -> start < text.length(), start -> start + PART_LENGTH)
        .mapToObj(start -> text.substring(start, Math.min(start + PART_LENGTH, text.length())))
        .toList();
  }

  private static byte[] decoded(List<String> content) {
    try {
      return Base64.getDecoder().decode(String.join("", content));
    } catch (IllegalArgumentException notOurs) {
      throw new BadRequestException(notOurs);
    }
  }

  private RestResponse<TemplateInstance> refused(ApiException e) {
    var problem = problems.mendable(e);
    var cells =
        problem.errors().stream()
            .map(
                error ->
                    CELL.matcher(error.field())
                        .results()
                        .findFirst()
                        .map(cell -> new BadCell(cell.group(1), cell.group(2), error.message())))
            .flatMap(Optional::stream)
            .toList();
    var shown =
        cells.isEmpty()
            ? problem
            : new ApiProblem(
                problem.type(), messages.importRefused(), problem.status(), null, null);
    return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
        .entity(new WidgetImport(null, List.of(), cells, shown))
        .build();
  }
}
