package io.usualstore.frontend.page;

import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.CorrelationId;
import io.usualstore.frontend.http.AllowedMethods;
import io.usualstore.frontend.shop.BrokenShop;
import io.usualstore.frontend.staff.Accounts;
import io.usualstore.frontend.staff.FormToken;
import io.usualstore.frontend.staff.SessionCookie;
import io.usualstore.frontend.staff.SignedIn;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every page that says why there is no other. */
class Failures {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
  private static final String RETRY_SECONDS = "5";

  /** {@code correlation} is in the log beside what happened; null where nothing is logged. */
  @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Failure(String title, String help, String correlation, String back)
      implements TemplateInstance {}

  /**
   * {@code fields} are those of the form that wasn't taken; on a page that was only asked for there
   * are none.
   */
  @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Away(String address, boolean typed, List<TypedForm.Field> fields, boolean hadPassword)
      implements TemplateInstance {}

  /** The form, whole, to be sent. */
  @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record KeptSend(String address, List<TypedForm.Field> fields) implements TemplateInstance {}

  private final PageMessages messages;
  private final Problems problems;
  private final Addresses addresses;
  private final SessionCookie session;
  private final SignedIn signedIn;
  private final Accounts accounts;
  private final TypedForm form;
  private final Toast toast;
  private final KeptForms kept;
  private final AllowedMethods allowed;

  Failures(
      PageMessages messages,
      Problems problems,
      Addresses addresses,
      SessionCookie session,
      SignedIn signedIn,
      Accounts accounts,
      TypedForm form,
      Toast toast,
      KeptForms kept,
      AllowedMethods allowed) {
    this.messages = messages;
    this.problems = problems;
    this.addresses = addresses;
    this.session = session;
    this.signedIn = signedIn;
    this.accounts = accounts;
    this.form = form;
    this.toast = toast;
    this.kept = kept;
    this.allowed = allowed;
  }

  @ServerExceptionMapper
  public Response refused(ApiException e) {
    var problem = e.problem();
    if (problem.status() == 401) {
      session.token().ifPresent(accounts::forget);
      kept.keep();
      var answer = addresses.toSignIn();
      return Response.fromResponse(answer).cookie(session.none()).build();
    }
    if (problem.is(ShownAgain.TYPE)) { // its page doesn't show it again by itself
      return shownAgain();
    }
    if (problem.is("password-must-be-changed")) {
      return addresses.to("/password");
    }
    return switch (problem.status()) {
      case 403 -> forbidden();
      case 404 -> notFound();
      case 502, 503, 504 -> away();
      default ->
          problem.status() >= 500
              ? unexpected(e)
              : askedForLess(problem)
                  .orElseGet(
                      () ->
                          page(
                              problem.status(),
                              messages.refused(),
                              problems.worded(e).sentence(),
                              null));
    };
  }

  /** An address that is old, or made by hand, still leads to its list. */
  private Optional<Response> askedForLess(ApiProblem problem) {
    if (!problem.is("invalid-parameter") && !problem.is("unsuitable-text")) {
      return Optional.empty();
    }
    return addresses
        .less()
        .map(
            address -> {
              toast.say(messages.fromItsStart());
              return addresses.to(address);
            });
  }

  @ServerExceptionMapper
  public Response unreachable(ProcessingException e) {
    Log.warnf("The backend isn't reached: %s", e.getMessage());
    return away();
  }

  @ServerExceptionMapper
  public Response answered(WebApplicationException e, UriInfo address, Request request) {
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    var methods = status == 404 || status == 405 ? allowed.of(address.getPath()) : Set.<String>of();
    return methods.isEmpty() || methods.contains(request.getMethod())
        ? explained(status)
        : Response.fromResponse(explained(405)).allow(methods).build();
  }

  @ServerExceptionMapper
  public Response inTemplate(TemplateException e) {
    if (e.getCause() instanceof ApiException refusal) {
      return refused(refusal);
    }
    return e.getCause() instanceof ProcessingException away ? unreachable(away) : unexpected(e);
  }

  @ServerExceptionMapper
  public Response broken(BrokenShop e) {
    Log.warnf("The shop's profile can't be used: %s", e.fault);
    return page(503, messages.brokenShop(), messages.brokenShopHelp(e.fault), null);
  }

  @ServerExceptionMapper
  public Response unexpected(RuntimeException e) {
    Log.error("A page failed", e);
    return page(500, messages.unexpected(), messages.unexpectedHelp(), CorrelationId.current());
  }

  /**
   * Refusals without a body are the framework's: a wrong address or method, a form without its
   * token.
   */
  @ServerResponseFilter
  public void finish(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= 400 && !response.hasEntity()) {
      var explained = explained(response.getStatus());
      response.setEntity(explained.getEntity(), null, MediaType.valueOf(HTML));
    }
    if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
      response
          .getHeaders()
          .putSingle(HttpHeaders.VARY, "HX-Request"); // or the back button shows a bare fragment
    }
  }

  private Response explained(int status) {
    return switch (status) {
      case 400 -> {
        signedIn.nobody(); // the menu has forms, and there is no token for them
        yield page(400, messages.formExpired(), messages.formExpiredHelp(), null);
      }
      case 403 -> forbidden();
      case 408 -> page(408, messages.tooSlow(), messages.tooSlowHelp(), null);
      case 413 -> page(413, messages.tooLarge(), messages.tooLargeHelp(), null);
      case 503 -> away();
      default ->
          status < 500
              ? notFound(status)
              : page(status, messages.unexpected(), messages.unexpectedHelp(), null);
    };
  }

  private Response forbidden() {
    var level =
        signedIn.account() == null ? "" : messages.accessLevel(signedIn.account().accessLevel());
    return page(403, messages.forbidden(), messages.forbiddenHelp(level), null);
  }

  private Response notFound() {
    return notFound(404);
  }

  private Response notFound(int status) {
    return page(status, messages.notFound(), messages.notFoundHelp(), null);
  }

  private Response away() {
    var page = new Away(form.address(), form.isPosted(), form.fields(), form.hasPassword());
    return Response.status(503)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .type(HTML)
        .entity(page.render())
        .build();
  }

  private Response shownAgain() {
    var fields =
        form.fields().stream()
            .filter(field -> !Set.of(FormToken.FIELD, ShownAgain.FIELD).contains(field.name()))
            .toList();
    return Response.status(Response.Status.CONFLICT)
        .type(HTML)
        .entity(new KeptSend(form.address(), fields).render())
        .build();
  }

  private Response page(int status, String title, String help, String correlation) {
    var page = new Failure(title, help, correlation, status == 404 ? "/" : addresses.here());
    return Response.status(status).type(HTML).entity(page.render()).build();
  }
}
