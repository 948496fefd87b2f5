package io.usualstore.frontend.customers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

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
    Instant erasedAt) {}
