package io.usualstore.backend;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What the build made, jar or executable, as a process of its own that a test may end. */
final class PackagedProgram implements AutoCloseable {
  private static final Path TARGET = Path.of("target");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path log;
  private final Process process;
  private final String address;

  private PackagedProgram(Path log, Process process, String address) {
    this.log = log;
    this.process = process;
    this.address = address;
  }

  /** The jar that starts the others, or the executable. */
  static Path file() throws IOException {
    var built = new Properties();
    try (InputStream in = Files.newInputStream(TARGET.resolve("quarkus-artifact.properties"))) {
      built.load(in);
    }
    return TARGET.resolve(built.getProperty("path"));
  }

  static PackagedProgram start(String dsn) throws IOException, InterruptedException {
    var file = file().toString();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var log = Files.createTempFile("usualstore-backend", ".log");
    var builder =
        new ProcessBuilder(file.endsWith(".jar") ? List.of(java, "-jar", file) : List.of(file))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    var port = freePort();
    builder.environment().put("DATABASE_DSN", dsn);
    builder.environment().put("API_PORT", String.valueOf(port));
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    var program = new PackagedProgram(log, builder.start(), "http://127.0.0.1:" + port);
    program.awaitReady();
    return program;
  }

  private void awaitReady() throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (!isReady()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        process.destroyForcibly();
        throw new IllegalStateException("It isn't ready. Its log:\n" + log());
      }
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return client.send(request("/q/health/ready").build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException notYet) {
      process.waitFor(50, TimeUnit.MILLISECONDS);
      return false;
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json");
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> begin(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  HttpRequest.Builder signedIn(String username, String path)
      throws IOException, InterruptedException {
    var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, Given.PASSWORD);
    var answer = send(request("/sessions").POST(BodyPublishers.ofString(body)));
    var token = io.restassured.path.json.JsonPath.from(answer.body()).getString("token");
    return request(path).header("Authorization", "Bearer " + token);
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /** As an engine stops a container: SIGTERM. */
  void terminate() {
    process.destroy();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The exit code; fails if there is none in time. */
  int awaitEnd(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("It still runs after " + patience);
    }
    return process.exitValue();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
