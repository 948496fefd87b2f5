package io.usualstore.backend.database;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class TlsStartIT extends TlsStartTest {}
