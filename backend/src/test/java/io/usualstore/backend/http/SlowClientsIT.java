package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Beside what the JVM's tests show: {@link ConnectionDoor} stands in the packaged program only. */
@QuarkusIntegrationTest
class SlowClientsIT extends SlowClientsTest {
  private static final String SHOP = "GET /shop HTTP/1.1\r\nHost: a\r\n\r\n";

  @Test
  void aHeadThatDoesNotEndIsCutOffHoweverOftenALetterComes() throws Exception {
    try (var slow = new RawClients()) {
      var client = slow.open().send("GET /shop HTTP/1.1\r\nX-Slow: ");
      var begun = Instant.now();
      assertThat(cutOff(client)).isBetween(begun.plusSeconds(9), begun.plusSeconds(15));
    }
  }

  @Test
  void theSecondHeadOfAConnectionHasNoMoreTime() throws Exception {
    try (var slow = new RawClients()) {
      var client = slow.open().send(SHOP);
      assertThat(client.head()).startsWith("HTTP/1.1 200");
      Thread.sleep(Duration.ofSeconds(11).toMillis()); // idle it may be
      client.send(SHOP);
      client.send("GET /shop HTTP/1.1\r\nX-Slow: ");
      var begun = Instant.now();
      assertThat(cutOff(client)).isBetween(begun.plusSeconds(9), begun.plusSeconds(15));
    }
  }

  @Test
  void oneAddressHasSoManyConnectionsAndThoseItClosedCountNoMore() throws Exception {
    for (int round = 0; round < 2; round++) {
      try (var many = new RawClients()) {
        int answered = 0;
        for (int i = 0; i < 520; i++) {
          answered += isAnswered(many.open()) ? 1 : 0;
        }
        assertThat(answered).isBetween(480, 500); // the test's own other connections count too
      }
      Thread.sleep(500);
    }
  }

  private static boolean isAnswered(RawClients.Client client) {
    try {
      return client.send(SHOP).head().startsWith("HTTP/1.1 200");
    } catch (IOException refused) {
      return false;
    }
  }

  private static Instant cutOff(RawClients.Client client) throws InterruptedException {
    try {
      while (true) {
        Thread.sleep(1000);
        client.send("a");
      }
    } catch (IOException closed) {
      return Instant.now();
    }
  }
}
