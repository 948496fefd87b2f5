package io.usualstore.backend.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Connections on which a test does what no client library does. */
class RawClients implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 40_000;

  private final List<Client> open = new ArrayList<>();

  record Client(Socket socket) {
    Client send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(UTF_8));
      return this;
    }

    String untilItCloses() throws IOException {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    /** An answer's head. */
    String head() throws IOException {
      var head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int letter = socket.getInputStream().read();
        if (letter < 0) {
          throw new EOFException("Closed after: " + head);
        }
        head.append((char) letter);
      }
      return head.toString().strip();
    }
  }

  Client open() throws IOException {
    var socket = new Socket("127.0.0.1", RestAssured.port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    var client = new Client(socket);
    open.add(client);
    return client;
  }

  @Override
  public void close() throws IOException {
    for (var client : open) {
      client.socket.close();
    }
  }
}
