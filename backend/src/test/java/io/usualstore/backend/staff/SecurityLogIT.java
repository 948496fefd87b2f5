package io.usualstore.backend.staff;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SecurityLogIT extends SecurityLogTest {}
