package io.usualstore.frontend.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One shop's database and backend, and where it is wanted a frontend of its own. */
public final class RunningShop implements AutoCloseable {

  /** A name that shells, properties and HTML would each read in their own way. */
  public static final String NAME = "Müller & <Söhne> ${x} \\ \"Bau\" Її";

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final EmbeddedPostgres postgres;
  private final String apiUrl;
  private final List<Process> processes = new ArrayList<>();
  private Path backendLog;

  private RunningShop(EmbeddedPostgres postgres, int port) {
    this.postgres = postgres;
    this.apiUrl = "http://127.0.0.1:" + port;
  }

  public static RunningShop start() {
    try {
      var shop = new RunningShop(EmbeddedPostgres.start(), freePort());
      shop.backendLog =
          shop.run(
              program(
                  Path.of(System.getProperty("usualstore.backend", "../backend/target")),
                  "usualstore-backend"),
              Map.of(
                  "DATABASE_DSN",
                  "host=127.0.0.1 port=%d user=postgres password=postgres dbname=postgres"
                      .formatted(shop.postgres.getPort()),
                  "API_PORT",
                  String.valueOf(URI.create(shop.apiUrl).getPort())),
              shop.apiUrl);
      shop.plantAccounts();
      return shop;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String apiUrl() {
    return apiUrl;
  }

  Path backendLog() {
    return backendLog;
  }

  long backendProcess() {
    return processes.get(0).pid();
  }

  String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  /** Starts the packaged frontend for this shop and returns its address. */
  public String startFrontend(String key) {
    var address = "http://127.0.0.1:" + freePort();
    run(
        program(Path.of("target"), "usualstore-frontend"),
        Map.of(
            "API_URL",
            apiUrl,
            "TENANT_NAME",
            "The other shop",
            "TENANT_KEY",
            key,
            "FRONTEND_PORT",
            String.valueOf(URI.create(address).getPort())),
        address);
    return address;
  }

  @Override
  public void close() {
    processes.forEach(Process::destroy);
    for (var process : processes) {
      try {
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Terraform plants them; a cheap hash, since tests sign in often. */
  private void plantAccounts() {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into staff.accounts (username, name, email, access_level, password_hash, must_change_password)
                values (?, ?, ?, ?, crypt(?, gen_salt('bf', 4)), ?)
                """)) {
      for (var staff : Staff.PLANTED) {
        insert.setString(1, staff.username());
        insert.setString(2, staff.username());
        insert.setString(3, staff.username() + "@example.com");
        insert.setString(4, staff.accessLevel());
        insert.setString(5, staff.password());
        insert.setBoolean(6, staff.initialPassword());
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts it, waits until it is ready, and returns where its log is. */
  private Path run(List<String> command, Map<String, String> environment, String address) {
    try {
      var log = Files.createTempFile("usualstore-", ".log");
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
      var process = builder.start();
      processes.add(process);
      awaitReady(process, address, log);
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitReady(Process process, String address, Path log) throws IOException {
    var client = HttpClient.newHttpClient();
    var ready =
        HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until) && process.isAlive()) {
      try {
        if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        process.waitFor(100, TimeUnit.MILLISECONDS);
      } catch (IOException notYet) {
        awaitExit(process);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException(
        address + " isn't ready. Its log:\n" + Files.readString(log, UTF_8));
  }

  private static void awaitExit(Process process) {
    try {
      process.waitFor(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The packaged program: the jar, or after a native build the executable. */
  private static List<String> program(Path target, String name) {
    var jar = target.resolve(Path.of("quarkus-app", "quarkus-run.jar"));
    if (Files.exists(jar)) {
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx256m",
          "-XX:TieredStopAtLevel=1", // it runs for minutes
          "-jar",
          jar.toString());
    }
    try (var files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name + ".*-runner"))
          .findFirst()
          .map(runner -> List.of(runner.toAbsolutePath().toString()))
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "No program in " + target + ". Run: mvn package -DskipUnitTests"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
