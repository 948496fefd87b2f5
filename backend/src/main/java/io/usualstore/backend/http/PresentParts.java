package io.usualstore.backend.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * The document's part that all bodies have in common: an answer has every part of its record, and a
 * request's part that isn't required may be null.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PresentParts implements OASFilter {
  private static final String REF = "#/components/schemas/";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var schemas = document.getComponents().getSchemas();
    var sent = reachable(schemas, operations(document).flatMap(PresentParts::sent));
    var answered = reachable(schemas, operations(document).flatMap(PresentParts::answered));
    schemas.forEach(
        (name, schema) -> {
          if (schema.getProperties() != null) {
            if (sent.contains(name)) {
              schema.setProperties(nullable(schema));
            } else if (answered.contains(name) && schema.getRequired() == null) {
              schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
            }
          }
        });
  }

  private static Map<String, Schema> nullable(Schema schema) {
    var required = Objects.requireNonNullElse(schema.getRequired(), List.of());
    var properties = new LinkedHashMap<>(schema.getProperties());
    properties.replaceAll((name, part) -> required.contains(name) ? part : orNull(part));
    return properties;
  }

  private static Schema orNull(Schema part) {
    if (part.getRef() != null) {
      return OASFactory.createSchema()
          .addAnyOf(part)
          .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
    return part.getType().contains(SchemaType.NULL) ? part : part.addType(SchemaType.NULL);
  }

  private static Stream<Operation> operations(OpenAPI document) {
    return document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream());
  }

  private static Stream<Schema> sent(Operation operation) {
    return operation.getRequestBody() == null
        ? Stream.of()
        : schemas(operation.getRequestBody().getContent());
  }

  private static Stream<Schema> answered(Operation operation) {
    return operation.getResponses().getAPIResponses().values().stream()
        .flatMap(answer -> schemas(answer.getContent()));
  }

  private static Stream<Schema> schemas(Content content) {
    return content == null
        ? Stream.of()
        : content.getMediaTypes().values().stream()
            .map(MediaType::getSchema)
            .filter(Objects::nonNull);
  }

  /** The names of all that these are made of. */
  private static Set<String> reachable(Map<String, Schema> schemas, Stream<Schema> roots) {
    var names = new HashSet<String>();
    roots.forEach(root -> reach(root, schemas, names));
    return names;
  }

  private static void reach(Schema schema, Map<String, Schema> schemas, Set<String> names) {
    var ref = schema.getRef();
    if (ref != null && names.add(ref.substring(REF.length()))) {
      reach(schemas.get(ref.substring(REF.length())), schemas, names);
    }
    parts(schema).forEach(part -> reach(part, schemas, names));
  }

  private static Stream<Schema> parts(Schema schema) {
    return Stream.of(
            Stream.ofNullable(schema.getItems()),
            Stream.ofNullable(schema.getProperties()).flatMap(parts -> parts.values().stream()),
            Stream.ofNullable(schema.getAnyOf()).flatMap(List::stream),
            Stream.ofNullable(schema.getAllOf()).flatMap(List::stream))
        .flatMap(parts -> parts);
  }
}
