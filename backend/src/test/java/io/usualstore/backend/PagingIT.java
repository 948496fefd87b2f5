package io.usualstore.backend;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PagingIT extends PagingTest {}
