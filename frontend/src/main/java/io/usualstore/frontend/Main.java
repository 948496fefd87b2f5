package io.usualstore.frontend;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.usualstore.frontend.http.ConnectionDoor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Starts the staff UI, or with {@code --health} asks the one that runs here whether it is alive.
 *
 * <p>The image holds no shell and no curl, so its health check is the program itself.
 */
@QuarkusMain
public class Main {
  private static final int PATIENCE_MILLIS = 3000;

  public static void main(String... args) {
    if (Arrays.asList(args).contains("--health")) {
      var port = Optional.ofNullable(System.getenv("FRONTEND_PORT")).orElse("80");
      System.exit(isAlive(Integer.parseInt(port)) ? 0 : 1);
    }
    ConnectionDoor.install();
    Quarkus.run(args);
  }

  static boolean isAlive(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket
          .getOutputStream()
          .write("GET /q/health/live HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      var answer = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
      var statusLine = new BufferedReader(answer).readLine();
      return statusLine != null && statusLine.contains(" 200 ");
    } catch (IOException e) {
      return false;
    }
  }
}
