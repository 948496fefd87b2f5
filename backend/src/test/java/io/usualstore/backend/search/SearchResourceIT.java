package io.usualstore.backend.search;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SearchResourceIT extends SearchResourceTest {}
