package io.usualstore.backend.customers;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CustomerErasureIT extends CustomerErasureTest {}
