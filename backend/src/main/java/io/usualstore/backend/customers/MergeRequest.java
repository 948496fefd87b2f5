package io.usualstore.backend.customers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * @param from who goes into the other
 * @param fromVersion as the preview showed them
 */
public record MergeRequest(
    @NotNull @Positive Long from, @NotNull @Min(0) @Max(Integer.MAX_VALUE) Integer fromVersion) {}
