package io.usualstore.frontend.customers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who buys here; {@code erasedAt} is null unless nothing of the person is kept. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Customer(
    long id,
    int version,
    String name,
    String email,
    String phone,
    String address,
    String note,
    List<String> tags,
    int orders,
    long spentMinor,
    Instant createdAt,
    Instant erasedAt) {

  /** Whether anything is known by which they can be reached. */
  public boolean reachable() {
    return Stream.of(email, phone, address).anyMatch(way -> way != null && !way.isEmpty());
  }
}
