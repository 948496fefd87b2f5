package io.usualstore.backend.http;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The document's part that stands beside its operations: how to sign in, what a body may hold. */
class CommonDefinitions {
  private static final String SESSION = "session";
  private static final String SCHEMAS = "#/components/schemas/";

  private CommonDefinitions() {}

  static void add(OpenAPI document) {
    document
        .getComponents()
        .addSecurityScheme(
            SESSION,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The token of POST /sessions"));
    var operations =
        document.getPaths().getPathItems().values().stream()
            .flatMap(path -> path.getOperations().values().stream())
            .toList();
    operations.stream().filter(CommonDefinitions::isForStaff).forEach(CommonDefinitions::secure);
    var closed = new HashSet<String>();
    var known = document.getComponents().getSchemas();
    operations.stream()
        .filter(operation -> operation.getRequestBody() != null)
        .flatMap(o -> o.getRequestBody().getContent().getMediaTypes().values().stream())
        .forEach(body -> close(body.getSchema(), known, closed));
  }

  private static boolean isForStaff(Operation operation) {
    return operation.getResponses().hasAPIResponse("401")
        && operation.getResponses().hasAPIResponse("403");
  }

  private static void secure(Operation operation) {
    operation.setSecurity(
        List.of(OASFactory.createSecurityRequirement().addScheme(SESSION, List.of())));
  }

  /** A body with a part that isn't known is refused, and so it stands in the document. */
  private static void close(Schema schema, Map<String, Schema> known, Set<String> closed) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null) {
      var name = schema.getRef().replace(SCHEMAS, "");
      if (closed.add(name)) {
        close(known.get(name), known, closed);
      }
      return;
    }
    if (schema.getProperties() != null) {
      schema.setAdditionalPropertiesBoolean(false);
      schema.getProperties().values().forEach(part -> close(part, known, closed));
    }
    Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf(), items(schema))
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .forEach(part -> close(part, known, closed));
  }

  private static List<Schema> items(Schema schema) {
    return schema.getItems() == null ? null : List.of(schema.getItems());
  }
}
