package io.usualstore.backend.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class DocumentIT extends DocumentTest {}
