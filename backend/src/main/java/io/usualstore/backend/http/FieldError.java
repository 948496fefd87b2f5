package io.usualstore.backend.http;

/**
 * A sentence beside a field.
 *
 * @param field the JSON path from the body's root: {@code lines[2].quantity}
 */
public record FieldError(String field, String message) {}
