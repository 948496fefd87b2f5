package io.usualstore.backend.catalog;

/**
 * @param widgets how many are in it, archived ones apart
 */
public record CategorySummary(String name, long widgets) {}
