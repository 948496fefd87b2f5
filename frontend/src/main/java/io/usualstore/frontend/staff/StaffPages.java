package io.usualstore.frontend.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.staff.StaffApi.Credentials;
import io.usualstore.frontend.staff.StaffApi.NewPassword;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/")
@Produces(MediaType.TEXT_HTML)
class StaffPages {

  private static final int UNSUITABLE = 422;
  private static final int TOO_MANY = 429;

  @CheckedTemplate(basePath = "staff", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SignIn(String username, String back, ApiProblem problem) implements TemplateInstance {}

  @CheckedTemplate(basePath = "staff", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Password(boolean initial, ApiProblem problem) implements TemplateInstance {}

  private final StaffApi api;
  private final Accounts accounts;
  private final SessionCookie cookie;
  private final DeviceCookie device;
  private final KeptWork keptWork;
  private final SignedIn signedIn;
  private final StaffMessages messages;
  private final Problems problems;
  private final Toast toast;

  StaffPages(
      @RestClient StaffApi api,
      Accounts accounts,
      SessionCookie cookie,
      DeviceCookie device,
      KeptWork keptWork,
      SignedIn signedIn,
      StaffMessages messages,
      Problems problems,
      Toast toast) {
    this.api = api;
    this.accounts = accounts;
    this.cookie = cookie;
    this.device = device;
    this.keptWork = keptWork;
    this.signedIn = signedIn;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
  }

  @GET
  @Path("/sign-in")
  public TemplateInstance signIn(@RestQuery("return") String back) {
    return new SignIn("", Addresses.landing(back), ApiProblem.NONE);
  }

  /** No thread waits for the backend, which lets few sign in at a time. */
  @POST
  @Path("/sign-in")
  @Blocking
  public Uni<RestResponse<TemplateInstance>> signIn(
      @RestForm String username, @RestForm String password, @RestForm("return") String back) {
    return api.signIn(new Credentials(username, password, device.token()))
        .map(session -> open(session, back))
        .onFailure(ApiException.class)
        .recoverWithItem(e -> refused((ApiException) e, username, back))
        .onFailure(StaffPages::isUnanswered)
        .transform(ProcessingException::new);
  }

  private RestResponse<TemplateInstance> open(StaffApi.Session session, String back) {
    accounts.remember(session.token(), session.account());
    device.keep(session.device());
    var landing =
        keptWork.addressFor(session.account().id()).orElseGet(() -> Addresses.landing(back));
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create(landing))
        .cookie(cookie.of(session.token(), session.expiresAt()))
        .build();
  }

  private RestResponse<TemplateInstance> refused(ApiException e, String username, String back) {
    var page = new SignIn(username, Addresses.landing(back), problems.worded(e));
    return answer(e, e.problem().status(), page);
  }

  private static RestResponse<TemplateInstance> answer(
      ApiException e, int status, TemplateInstance page) {
    var answer = ResponseBuilder.<TemplateInstance>create(status, null).entity(page);
    return e.retryAfter() == null
        ? answer.build()
        : answer.header(HttpHeaders.RETRY_AFTER, e.retryAfter()).build();
  }

  @POST
  @Path("/sign-out")
  public RestResponse<Void> signOut() {
    cookie.token().ifPresent(accounts::forget);
    api.signOut();
    return ResponseBuilder.<Void>seeOther(URI.create("/sign-in")).cookie(cookie.none()).build();
  }

  @GET
  @Path("/password")
  public TemplateInstance password() {
    return new Password(signedIn.account().mustChangePassword(), ApiProblem.NONE);
  }

  @POST
  @Path("/password")
  @Blocking
  public Uni<RestResponse<TemplateInstance>> changePassword(
      @RestForm String currentPassword, @RestForm String newPassword, @RestForm String repeated) {
    var change =
        Objects.equals(newPassword, repeated)
            ? api.changePassword(new NewPassword(currentPassword, newPassword))
            : Uni.createFrom()
                .<Void>failure(
                    new ApiException(
                        ApiProblem.ofField("repeated", messages.repeatDiffers()), null));
    return change
        .map(done -> changed())
        .onFailure(StaffPages::isForTheForm)
        .recoverWithItem(e -> notChanged((ApiException) e))
        .onFailure(StaffPages::isUnanswered)
        .transform(ProcessingException::new);
  }

  private RestResponse<TemplateInstance> changed() {
    cookie.token().ifPresent(accounts::forget);
    toast.say(messages.passwordChanged());
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/")).build();
  }

  private RestResponse<TemplateInstance> notChanged(ApiException e) {
    var page = new Password(signedIn.account().mustChangePassword(), problems.worded(e));
    return answer(e, e.problem().status() == TOO_MANY ? TOO_MANY : UNSUITABLE, page);
  }

  /** By the time that the backend has, or at all: without a thread, it comes as what it was. */
  private static boolean isUnanswered(Throwable e) {
    return e instanceof TimeoutException || e instanceof IOException;
  }

  /** Not the end of the session. */
  private static boolean isForTheForm(Throwable e) {
    return e instanceof ApiException refusal
        && (refusal.problem().status() != 401 || refusal.problem().is("sign-in-refused"));
  }
}
