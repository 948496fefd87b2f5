package io.usualstore.backend.reports;

import java.time.LocalDate;

/** One column of the chart. */
public record DaySales(LocalDate date, long salesMinor, long orders) {}
