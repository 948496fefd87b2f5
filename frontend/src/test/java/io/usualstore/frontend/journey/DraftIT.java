package io.usualstore.frontend.journey;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same with the packaged or native program. */
@QuarkusIntegrationTest
class DraftIT extends DraftTest {}
