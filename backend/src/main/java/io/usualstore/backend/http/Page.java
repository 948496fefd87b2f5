package io.usualstore.backend.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param previous what {@code before} is for the page before this one; null on the first
 * @param next what {@code after} is for the page that follows; null on the last
 */
public record Page<T>(
    List<T> items,
    @Schema(nullable = true) String previous,
    @Schema(nullable = true) String next) {}
