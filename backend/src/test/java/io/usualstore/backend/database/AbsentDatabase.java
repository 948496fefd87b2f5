package io.usualstore.backend.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.usualstore.backend.PostgresResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A DSN that leads to a port where nobody listens yet. */
public class AbsentDatabase implements QuarkusTestResourceLifecycleManager {
  static final String PORT = "usualstore.test.absent-port";
  static final String FOLDER = "usualstore.test.absent-folder";

  @Override
  public Map<String, String> start() {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var folder = Files.createTempDirectory("absent-database");
      PasswordRotation.write(folder, "wrong");
      System.setProperty(PORT, String.valueOf(free.getLocalPort()));
      System.setProperty(FOLDER, folder.toString());
      return Map.of(
          "DATABASE_DSN",
          ("host=127.0.0.1 port=%d user=late_admin dbname=late_shop passfile='%s'"
                  + " application_name='no ${expression} $$ \\\\${of:ours}'")
              .formatted(free.getLocalPort(), PasswordRotation.passfile(folder)),
          "database.longest-pause",
          "200ms",
          "quarkus.http.host",
          "127.0.0.1",
          "operator.token-file",
          PostgresResource.operatorsToken().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}

  /** As an operator's rotate command does it: one rename. */
  static class PasswordRotation {
    private PasswordRotation() {}

    static Path passfile(Path folder) {
      return folder.resolve("pgpass");
    }

    static void write(Path folder, String password) throws IOException {
      var draft = Files.createTempFile(folder, "draft", ""); // made 0600
      Files.writeString(draft, "*:*:*:*:" + password);
      Files.move(
          draft,
          passfile(folder),
          java.nio.file.StandardCopyOption.ATOMIC_MOVE,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
