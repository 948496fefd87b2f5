package io.usualstore.frontend.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client does slowly costs its connection, and no thread that others wait for. */
@QuarkusTest
@WithTestResource(BackendResource.class)
class SlowClientsTest {
  private static final int CLIENTS = 200;

  /** A worker's thread that a body holds is held for ten seconds at least. */
  private static final Duration AT_MOST = Duration.ofSeconds(3);

  static Stream<String> kinds() {
    var form = "Content-Type: application/x-www-form-urlencoded\r\n";
    var file = "Content-Type: multipart/form-data; boundary=b\r\n";
    return Stream.of(
        "GET /sign-in HTTP/1.1\r\nHost: a\r\nX-Slow: ",
        "POST /sign-in HTTP/1.1\r\nHost: a\r\n" + form + "Content-Length: 1000\r\n\r\nu",
        "POST /sign-in HTTP/1.1\r\nHost: a\r\n"
            + form
            + "Transfer-Encoding: chunked\r\n\r\n1\r\nu\r\n",
        "POST /products/import HTTP/1.1\r\nHost: a\r\n"
            + file
            + "Content-Length: 200000\r\n\r\n--b",
        "POST /no-such-page HTTP/1.1\r\nHost: a\r\n" + form + "Content-Length: 1000\r\n\r\nu",
        "GET /sign-in HTTP/1.1\r\nHost: a\r\n\r\n");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatTwoHundredDoSlowlyKeepsNobodyFromReading(String begun) throws Exception {
    var reader = Visitor.signedIn(Staff.SELLER);
    try (var slow = new RawClients()) {
      for (int i = 0; i < CLIENTS; i++) {
        slow.open().send(begun);
      }
      for (int i = 0; i < 20; i++) {
        var answer = reader.asks().get("/products");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Duration.ofMillis(answer.time())).isLessThan(AT_MOST);
      }
    }
  }

  @Test
  void aFormThatDoesNotComeIsRefusedInTimeWithAPage() throws Exception {
    try (var slow = new RawClients()) {
      var client =
          slow.open()
              .send("POST /sign-in HTTP/1.1\r\nHost: a\r\n")
              .send("Content-Type: application/x-www-form-urlencoded\r\n")
              .send("Content-Length: 1000\r\n\r\nusername=a");
      assertThat(client.untilItCloses())
          .startsWith("HTTP/1.1 408 ")
          .contains("What you sent took too long");
    }
  }

  @Test
  void aFormThatIsTooLargeIsRefusedWithAPage() throws Exception {
    try (var large = new RawClients()) {
      var declared =
          large
              .open()
              .send("POST /customers HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n");
      var grown =
          large
              .open()
              .send("POST /customers HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      var part = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
      for (int i = 0; i < 81; i++) {
        grown.send(part);
      }
      for (var client : new RawClients.Client[] {declared, grown}) {
        assertThat(client.untilItCloses())
            .startsWith("HTTP/1.1 413 ")
            .contains("That is more than this form takes");
      }
    }
  }
}
