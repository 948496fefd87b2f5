package io.usualstore.backend;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** After the tests on the JVM that have no twin here: both together call and refuse everything. */
@EnabledIfSystemProperty(
    named = Answered.GIVEN,
    matches = ".+",
    disabledReason = "Nothing is known of the tests on the JVM")
class ContractCoverageIT extends ContractCoverageTest {}
