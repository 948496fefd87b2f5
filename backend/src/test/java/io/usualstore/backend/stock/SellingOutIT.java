package io.usualstore.backend.stock;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SellingOutIT extends SellingOutTest {}
