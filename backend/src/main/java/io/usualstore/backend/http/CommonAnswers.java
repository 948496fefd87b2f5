package io.usualstore.backend.http;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The document's part that each operation's traits tell: what it may refuse, and its headers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
  /** Extension of an operation: statuses, with commas, of refusals that are its own. */
  public static final String REFUSES = "x-refuses";

  private static final Set<Integer> WITH_RETRY_AFTER = Set.of(429, 503);

  @Override
  public Operation filterOperation(Operation operation) {
    var answers = operation.getResponses();
    refusals(operation).stream()
        .map(String::valueOf)
        .filter(status -> !answers.hasAPIResponse(status))
        .forEach(status -> answers.addAPIResponse(status, OASFactory.createAPIResponse()));
    answers
        .getAPIResponses()
        .forEach((status, answer) -> complete(operation, Integer.parseInt(status), answer));
    parameters(operation).forEach(CommonAnswers::limit);
    operation.removeExtension(REFUSES);
    return operation;
  }

  /** Once all operations are complete. */
  @Override
  public void filterOpenAPI(OpenAPI document) {
    CommonDefinitions.add(document);
  }

  /** What the code asks of these headers, whichever operation has them. */
  private static void limit(Parameter parameter) {
    if (IF_MATCH.equals(parameter.getName())) {
      parameter.required(true).getSchema().pattern(ETag.PATTERN).maxLength(ETag.MOST_CHARACTERS);
    } else if (Idempotency.HEADER.equals(parameter.getName())) {
      parameter
          .required(true)
          .getSchema()
          .pattern(Idempotency.PATTERN)
          .maxLength(Idempotency.MOST_CHARACTERS);
    }
  }

  private static Set<Integer> refusals(Operation operation) {
    var statuses = new TreeSet<>(Set.of(400, 406, 500, 503));
    if (operation.getResponses().hasAPIResponse("401")) { // Quarkus knows whom it is for
      statuses.add(403);
    }
    if (parameters(operation).stream().anyMatch(p -> p.getIn() == Parameter.In.PATH)) {
      statuses.add(404);
    }
    if (operation.getRequestBody() != null) {
      statuses.addAll(Set.of(408, 413, 415, 422));
    }
    ownRefusals(operation).forEach(statuses::add);
    if (has(operation, IF_MATCH)) {
      statuses.addAll(Set.of(412, 428));
    }
    if (has(operation, Idempotency.HEADER)) {
      statuses.addAll(Set.of(409, 422));
    }
    return statuses;
  }

  private static Stream<Integer> ownRefusals(Operation operation) {
    return Stream.ofNullable(operation.getExtensions())
        .flatMap(extensions -> Stream.ofNullable(extensions.get(REFUSES)))
        .flatMap(statuses -> Stream.of(statuses.toString().split(",")))
        .map(Integer::valueOf);
  }

  private static void complete(Operation operation, int status, APIResponse answer) {
    if (answer.getDescription() == null || answer.getDescription().isEmpty()) {
      answer.setDescription(reason(status));
    }
    answer.addHeader(CorrelationId.HEADER, header(true));
    if (status >= 400) {
      answer.setContent(problem());
    } else if (has(operation, IF_MATCH)) {
      answer.addHeader(HttpHeaders.ETAG, header(true));
    } else if (has(operation, Idempotency.HEADER)) {
      answer.addHeader(Idempotency.REPLAYED, header(false));
    }
    if (status == 401) {
      answer.addHeader(HttpHeaders.WWW_AUTHENTICATE, header(false));
    }
    if (WITH_RETRY_AFTER.contains(status)) {
      answer.addHeader(HttpHeaders.RETRY_AFTER, header(true));
    }
  }

  private static String reason(int status) {
    var known = Response.Status.fromStatusCode(status);
    return known == null
        ? "Unprocessable Content"
        : known.getReasonPhrase(); // 422: JAX-RS lacks it
  }

  private static Header header(boolean required) {
    return OASFactory.createHeader()
        .required(required)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING));
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(Problem.class.getSimpleName())));
  }

  private static boolean has(Operation operation, String header) {
    return parameters(operation).stream()
        .anyMatch(p -> p.getIn() == Parameter.In.HEADER && header.equals(p.getName()));
  }

  private static List<Parameter> parameters(Operation operation) {
    return Objects.requireNonNullElse(operation.getParameters(), List.of());
  }
}
