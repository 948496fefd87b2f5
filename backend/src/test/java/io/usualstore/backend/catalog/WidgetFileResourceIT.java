package io.usualstore.backend.catalog;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class WidgetFileResourceIT extends WidgetFileResourceTest {}
