package io.usualstore.frontend.page;

import java.time.Instant;
import java.util.List;

/**
 * What somebody typed when their session was over.
 *
 * @param owner the account that the form was given to
 * @param isMultipart whether it brought files, which can't be kept
 */
public record KeptForm(
    long owner, String address, List<TypedForm.Field> fields, boolean isMultipart, Instant until) {

  /** In characters. */
  int size() {
    return address.length()
        + fields.stream().mapToInt(f -> f.name().length() + f.value().length()).sum();
  }

  boolean isFor(long account) {
    return owner == account && Instant.now().isBefore(until);
  }
}
