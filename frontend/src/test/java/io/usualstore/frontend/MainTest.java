package io.usualstore.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void theImagesHealthCheckAsksWhetherTheProgramIsAliveNotWhetherItIsReady() throws IOException {
    var program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(program, "/q/health/live", 200);
    answer(program, "/q/health/ready", 503);
    program.start();
    var port = program.getAddress().getPort();
    assertThat(Main.isAlive(port)).isTrue();

    program.removeContext("/q/health/live");
    answer(program, "/q/health/live", 503);
    assertThat(Main.isAlive(port)).isFalse();

    program.stop(0);
    assertThat(Main.isAlive(port)).isFalse();
  }

  private static void answer(HttpServer program, String path, int status) {
    program.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }
}
