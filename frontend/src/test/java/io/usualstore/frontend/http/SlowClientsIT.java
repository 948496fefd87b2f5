package io.usualstore.frontend.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** What looks at the clock: the executables are tried when nothing else runs. */
@QuarkusIntegrationTest
class SlowClientsIT extends SlowClientsTest {}
