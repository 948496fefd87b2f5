package io.usualstore.backend.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class OperatorsOnlyIT extends OperatorsOnlyTest {}
