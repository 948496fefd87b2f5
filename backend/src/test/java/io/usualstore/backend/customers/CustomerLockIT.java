package io.usualstore.backend.customers;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CustomerLockIT extends CustomerLockTest {}
