package io.usualstore.frontend.stock;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.ApiProblem.FieldError;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.catalog.ScannedWidgets;
import io.usualstore.frontend.catalog.WidgetApi;
import io.usualstore.frontend.catalog.WidgetSummary;
import io.usualstore.frontend.home.Work;
import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Looked;
import io.usualstore.frontend.page.Missed;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Scanned;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.staff.ForWriters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Receiving and counting: every scan adds a line or one piece, and one button books all lines. The
 * steps before it write nothing; they are POSTs since the form is one, so that whatever button is
 * pressed, what was typed goes along.
 */
@Path("/stock/{kind: receive|count}")
@Produces(MediaType.TEXT_HTML)
class StockSheetPages {

  private static final int CHOICES = 12;

  /**
   * What a page holds beside its sheet.
   *
   * @param q what no widget has as its code
   * @param wrong why it leads to none; null: it leads to the choices, or nothing is looked for
   */
  record Shown(
      String kind,
      StockSheet sheet,
      List<SheetLine> lines,
      String q,
      List<WidgetSummary> choices,
      String wrong) {

    public boolean count() {
      return kind.equals("count");
    }

    public String encoded() {
      return Addresses.encode(q);
    }

    public boolean code() {
      return isCode(q);
    }

    public boolean bookable() {
      return !lines.isEmpty();
    }
  }

  @CheckedTemplate(basePath = "stock", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sheet(Shown shown, String notice, ApiProblem problem) implements TemplateInstance {}

  @CheckedTemplate(basePath = "stock", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sheet$lines(Shown shown, String notice, ApiProblem problem) implements TemplateInstance {}

  private final StockSheets sheets;
  private final ScannedWidgets scans;
  private final WidgetApi widgets;
  private final StockMessages messages;
  private final Problems problems;
  private final Toast toast;
  private final Work work;

  StockSheetPages(
      StockSheets sheets,
      ScannedWidgets scans,
      @RestClient WidgetApi widgets,
      StockMessages messages,
      Problems problems,
      Toast toast,
      Work work) {
    this.sheets = sheets;
    this.scans = scans;
    this.widgets = widgets;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
    this.work = work;
  }

  @GET
  @ForWriters
  public TemplateInstance sheet(
      @RestPath String kind,
      @BeanParam StockSheet.InQuery query,
      @RestQuery @DefaultValue("") String q) {
    return new Sheet(shown(kind, query.sheet(), Typed.text(q)), null, ApiProblem.NONE);
  }

  /**
   * A code adds its widget, or one piece of it; so does a name that only one has; any other text
   * looks for names.
   *
   * @param scanned whether a scanner sent it: then it is a code, never a part of a name
   * @param pick the widget that was marked
   */
  @POST
  @Path("/scan")
  public RestResponse<TemplateInstance> scan(
      @RestPath String kind,
      @BeanParam StockSheet.InForm form,
      @RestForm @DefaultValue("") String q,
      @RestForm boolean scanned,
      @RestForm Long pick,
      @RestHeader("HX-Request") boolean htmx) {
    var sheet = form.sheet();
    var wanted = Scanned.of(q);
    var found = scans.find(wanted, scanned, pick);
    if (found.isEmpty()) {
      return htmx && (scanned || wanted.code())
          ? unknown(wanted)
          : changed(shown(kind, sheet, Typed.text(q)), null, htmx);
    }
    var added = sheet.plus(found.get().id(), wanted.times());
    var refusal = added.equals(sheet) ? messages.notAdded(found.get().name()) : null;
    return refusal != null && htmx
        ? Missed.because(refusal)
        : changed(shown(kind, added, ""), refusal, htmx);
  }

  private RestResponse<TemplateInstance> unknown(Scanned wanted) {
    return Missed.because(
        messages.unknownCode(wanted.text()),
        "/products/new?barcode=" + Addresses.encode(wanted.text()),
        messages.makeWithCode());
  }

  @POST
  @Path("/change")
  public RestResponse<TemplateInstance> change(
      @RestPath String kind,
      @BeanParam StockSheet.InForm form,
      @RestForm Long add,
      @RestForm Long drop,
      @RestForm @DefaultValue("") String q,
      @RestHeader("HX-Request") boolean htmx) {
    var sheet = form.sheet();
    if (add != null) {
      sheet = sheet.plus(add, Scanned.of(q).times());
    } else if (drop != null) {
      sheet = sheet.without(drop);
    }
    return changed(shown(kind, sheet, add == null ? Typed.text(q) : ""), null, htmx);
  }

  @POST
  @Path("/book")
  public RestResponse<TemplateInstance> book(
      @RestPath String kind,
      @BeanParam StockSheet.InForm form,
      @RestForm @DefaultValue("") String q) {
    var sheet = form.sheet();
    var code = Typed.text(q);
    var count = kind.equals("count");
    var errors = sheets.errors(sheet, count);
    if (!code.isEmpty()) {
      errors.add(new FieldError("scan", messages.notAddedYet()));
    }
    try {
      if (!errors.isEmpty()) {
        throw new ApiException(ApiProblem.ofFields(errors), null);
      }
      var booked = count ? sheets.count(sheet) : sheets.receive(sheet);
      work.changed();
      toast.say(messages.booked(count, booked.lines().size(), booked.pieces()));
      return to("/stock");
    } catch (ApiException e) {
      var problem = reworded(StockSheets.byField(problems.mendable(e), sheet));
      return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
          .entity(new Sheet(shown(kind, sheet, code), null, problem))
          .build();
    }
  }

  /** Problems' own sentence is about orders. */
  private ApiProblem reworded(ApiProblem problem) {
    return problem.saysDoneBefore() ? problem.saying(messages.alreadyBooked()) : problem;
  }

  private Shown shown(String kind, StockSheet sheet, String q) {
    var looked =
        Looked.<WidgetSummary>with(
            problems,
            List.of("q"),
            () ->
                q.isEmpty()
                    ? Page.empty()
                    : widgets.list(Scanned.of(q).text(), null, null, null, null, CHOICES));
    return new Shown(
        kind,
        sheet,
        sheets.lines(sheet, kind.equals("count")),
        q,
        looked.page().items(),
        looked.page().items().isEmpty() && !q.isEmpty() ? wrong(q, looked.problem()) : null);
  }

  private String wrong(String q, ApiProblem problem) {
    if (problem.any()) {
      return problem.of("q");
    }
    return isCode(q) ? messages.unknownCode(q) : messages.unknownName(q);
  }

  /** Whether the text looks like a code off a package rather than a name. */
  private static boolean isCode(String q) {
    return q.matches("[0-9]{6,64}");
  }

  private static RestResponse<TemplateInstance> changed(Shown shown, String notice, boolean htmx) {
    var address = "/stock/" + shown.kind() + "?" + shown.sheet().query() + "&q=" + shown.encoded();
    if (htmx) {
      var part =
          ResponseBuilder.<TemplateInstance>ok(new Sheet$lines(shown, notice, ApiProblem.NONE));
      return (Addresses.fits(address)
              ? part.header("HX-Replace-Url", address) // a reload shows this list
              : part)
          .build();
    }
    return notice == null && Addresses.fits(address)
        ? to(address)
        : RestResponse.ok(new Sheet(shown, notice, ApiProblem.NONE));
  }

  private static RestResponse<TemplateInstance> to(String address) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create(address)).build();
  }
}
