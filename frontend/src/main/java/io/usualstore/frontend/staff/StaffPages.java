package io.usualstore.frontend.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/")
@Produces(MediaType.TEXT_HTML)
class StaffPages {

  @CheckedTemplate(basePath = "staff", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SignIn(String username, String back, ApiProblem problem) implements TemplateInstance {}

  @CheckedTemplate(basePath = "staff", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Password(boolean initial, ApiProblem problem) implements TemplateInstance {}

  private final StaffApi api;
  private final Accounts accounts;
  private final SessionCookie cookie;
  private final SignedIn signedIn;
  private final StaffMessages messages;
  private final Problems problems;
  private final Toast toast;

  StaffPages(
      @RestClient StaffApi api,
      Accounts accounts,
      SessionCookie cookie,
      SignedIn signedIn,
      StaffMessages messages,
      Problems problems,
      Toast toast) {
    this.api = api;
    this.accounts = accounts;
    this.cookie = cookie;
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

  @POST
  @Path("/sign-in")
  public RestResponse<TemplateInstance> signIn(
      @RestForm String username, @RestForm String password, @RestForm("return") String back) {
    try {
      var session = api.signIn(new Credentials(username, password));
      accounts.remember(session.token(), session.account());
      return ResponseBuilder.<TemplateInstance>seeOther(URI.create(Addresses.landing(back)))
          .cookie(cookie.of(session.token(), session.expiresAt()))
          .build();
    } catch (ApiException e) {
      var page = new SignIn(username, Addresses.landing(back), problems.worded(e));
      return ResponseBuilder.<TemplateInstance>create(e.problem().status(), null)
          .entity(page)
          .build();
    }
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
  public RestResponse<TemplateInstance> changePassword(
      @RestForm String currentPassword, @RestForm String newPassword, @RestForm String repeated) {
    try {
      if (!newPassword.equals(repeated)) {
        throw new ApiException(ApiProblem.ofField("repeated", messages.repeatDiffers()), null);
      }
      api.changePassword(new NewPassword(currentPassword, newPassword));
      cookie.token().ifPresent(accounts::forget);
      toast.say(messages.passwordChanged());
      return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/")).build();
    } catch (ApiException e) {
      if (e.problem().status() == 401 && !e.problem().is("sign-in-refused")) {
        throw e;
      }
      var page = new Password(signedIn.account().mustChangePassword(), problems.worded(e));
      return ResponseBuilder.<TemplateInstance>create(422, null).entity(page).build();
    }
  }
}
