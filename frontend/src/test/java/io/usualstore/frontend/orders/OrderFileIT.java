package io.usualstore.frontend.orders;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** What looks at the clock: the executables are tried when nothing else runs. */
@QuarkusIntegrationTest
class OrderFileIT extends OrderFileTest {}
