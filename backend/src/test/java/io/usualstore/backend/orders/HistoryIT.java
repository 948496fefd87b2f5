package io.usualstore.backend.orders;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class HistoryIT extends HistoryTest {

  /** Long histories are the JVM's tests' business: this shows that the native program can. */
  @Override
  int steps() {
    return 100;
  }
}
