package io.usualstore.frontend.journey;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ListIT extends ListTest {}
