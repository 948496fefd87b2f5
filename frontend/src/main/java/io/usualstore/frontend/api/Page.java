package io.usualstore.frontend.api;

import java.util.List;

/**
 * One page of a list; {@code previous} and {@code next} are what the pages beside it are asked for
 * with, null where there is none.
 */
public record Page<T>(List<T> items, String previous, String next) {

  public static <T> Page<T> empty() {
    return new Page<>(List.of(), null, null);
  }
}
