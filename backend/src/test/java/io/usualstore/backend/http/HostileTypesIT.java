package io.usualstore.backend.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class HostileTypesIT extends HostileTypesTest {}
