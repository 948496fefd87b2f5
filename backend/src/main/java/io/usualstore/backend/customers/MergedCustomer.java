package io.usualstore.backend.customers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two customers are together: the one that stays keeps what it has and takes what it lacks;
 * what differs and would be lost goes into the note.
 */
class MergedCustomer {
  private MergedCustomer() {}

  static CustomerRequest of(Customer into, Customer from) {
    var tags = new LinkedHashSet<>(into.tags);
    tags.addAll(from.tags);
    return new CustomerRequest(
        into.name,
        either(into.email, from.email),
        either(into.phone, from.phone),
        either(into.address, from.address),
        note(into, from),
        List.copyOf(tags));
  }

  private static String either(String one, String other) {
    return isEmpty(one) ? other : one;
  }

  private static String note(Customer into, Customer from) {
    var lost =
        Stream.of(
                lost(into.name, from.name),
                lost(into.email, from.email),
                lost(into.phone, from.phone),
                lost(into.address, from.address))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return Stream.of(into.note, from.note, lost)
        .filter(text -> !isEmpty(text))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** Null: nothing. */
  private static String lost(String kept, String other) {
    return isEmpty(kept) || isEmpty(other) || kept.equals(other) ? null : other;
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }
}
