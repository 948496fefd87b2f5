package io.usualstore.backend.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.usualstore.backend.PostgresResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** An empty database that is reached encrypted, and whose server has to prove its name. */
public class TlsDatabase implements QuarkusTestResourceLifecycleManager {
  static final String JDBC_URL = "usualstore.test.tls-jdbc-url";

  private EmbeddedPostgres server;

  static EmbeddedPostgres server(Certificates certificates) throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("ssl", "on")
        .setServerConfig("ssl_cert_file", certificates.server().toString())
        .setServerConfig("ssl_key_file", certificates.serverKey().toString())
        .start();
  }

  @Override
  public Map<String, String> start() {
    try {
      var certificates = Certificates.in(Files.createTempDirectory("tls-database"));
      server = server(certificates);
      System.setProperty(JDBC_URL, server.getJdbcUrl("postgres", "postgres"));
      return Map.of(
          "DATABASE_DSN",
          ("host=localhost port=%d user=postgres dbname=postgres application_name=encrypted"
                  + " sslmode=verify-full sslrootcert='%s'")
              .formatted(server.getPort(), certificates.authority()),
          "quarkus.http.host",
          "127.0.0.1",
          "operator.token-file",
          PostgresResource.operatorsToken().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
