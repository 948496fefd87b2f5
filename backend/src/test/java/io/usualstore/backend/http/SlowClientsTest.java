package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Answered;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client does slowly costs its connection, and no thread that others wait for. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SlowClientsTest {
  private static final int CLIENTS = 200;

  /** A worker's thread that a body holds is held for ten seconds at least. */
  private static final Duration AT_MOST = Duration.ofSeconds(3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /shop HTTP/1.1\r\nHost: a\r\nX-Slow: ",
        "POST /sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + "Content-Length: 1000\r\n\r\n{",
        "POST /sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
        "POST /no-such-thing HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{",
        "PUT /widgets/1/image HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\n"
            + "Content-Length: 200000\r\n\r\nx",
        "GET /shop HTTP/1.1\r\nHost: a\r\n\r\n",
      })
  void whatTwoHundredDoSlowlyKeepsNobodyFromReading(String begun) throws Exception {
    var reader = Given.viewer();
    try (var slow = new RawClients()) {
      for (int i = 0; i < CLIENTS; i++) {
        slow.open().send(begun);
      }
      for (int i = 0; i < 20; i++) {
        var answer = reader.get("/widgets");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Duration.ofMillis(answer.time())).isLessThan(AT_MOST);
      }
    }
  }

  @Test
  void aBodyThatDoesNotComeIsRefusedInTime() throws Exception {
    try (var slow = new RawClients()) {
      var client =
          slow.open()
              .send("POST /sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
              .send("{");
      var answer = client.untilItCloses();
      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("body-too-late");
      Answered.noteProblem("body-too-late");
    }
  }

  @Test
  void aBodyInManyPartsIsReadWhole() throws Exception {
    try (var slow = new RawClients()) {
      var client =
          slow.open()
              .send("POST /sessions HTTP/1.1\r\nHost: a\r\nConnection: close\r\n")
              .send("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (var letter : "{\"username\":\"ann\"}".split("")) {
        client.send("1\r\n" + letter + "\r\n");
      }
      assertThat(client.send("0\r\n\r\n").untilItCloses()).contains("422", "\"password\"");
    }
  }

  @Test
  void aBodyThatGrowsTooLargeIsRefusedThoughItSaysNoLength() throws Exception {
    try (var slow = new RawClients()) {
      var client =
          slow.open()
              .send("PUT /widgets/1/image HTTP/1.1\r\nHost: a\r\n")
              .send("Transfer-Encoding: chunked\r\n\r\n");
      var part = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
      for (int i = 0; i < 41; i++) {
        client.send(part);
      }
      assertThat(client.untilItCloses()).startsWith("HTTP/1.1 413 ").contains("body-too-large");
    }
  }

  @Test
  void whoWaitsToBeToldToSendIsTold() throws Exception {
    try (var slow = new RawClients()) {
      var client =
          slow.open()
              .send("POST /sessions HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n")
              .send("Content-Type: application/json\r\nContent-Length: 2\r\n")
              .send("Connection: close\r\n\r\n");
      assertThat(client.head()).isEqualTo("HTTP/1.1 100 Continue");
      assertThat(client.send("{}").untilItCloses()).contains("422");
    }
  }

  @Test
  void twoHostsInOneRequestAreRefused() throws Exception {
    try (var odd = new RawClients()) {
      for (var hosts : new String[] {"Host: a\r\nHost: b\r\n", "Host: a\r\nHost: a\r\n"}) {
        var answer = odd.open().send("GET /shop HTTP/1.1\r\n" + hosts + "\r\n").untilItCloses();
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("unreadable-request");
      }
    }
  }
}
