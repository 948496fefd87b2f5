package io.usualstore.backend.customers;

import jakarta.validation.constraints.NotNull;

/**
 * @param from who goes into the other
 * @param fromVersion as the preview showed them
 */
public record MergeRequest(@NotNull Long from, @NotNull Integer fromVersion) {}
