package io.usualstore.backend.reports;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReportResourceIT extends ReportResourceTest {}
