package io.usualstore.backend.reports;

/** What was sold in some span of time. */
record Sales(long salesMinor, long orders) {}
