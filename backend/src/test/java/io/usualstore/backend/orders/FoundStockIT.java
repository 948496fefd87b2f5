package io.usualstore.backend.orders;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class FoundStockIT extends FoundStockTest {}
