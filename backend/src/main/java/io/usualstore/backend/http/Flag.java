package io.usualstore.backend.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Yes or no, as a parameter: for a boolean, JAX-RS takes every other word as no. */
@Schema(type = SchemaType.BOOLEAN)
public record Flag(boolean on) {

  /** Read by JAX-RS from a parameter. */
  public static Flag fromString(String text) {
    return switch (text) {
      case "true" -> new Flag(true);
      case "false" -> new Flag(false);
      default -> throw ProblemType.INVALID_PARAMETER.asException("Write true or false");
    };
  }
}
