package io.usualstore.frontend.api;

import java.util.List;

/**
 * One page of a list; {@code next} is what the following page is asked for with, null on the last.
 */
public record Page<T>(List<T> items, String next) {}
