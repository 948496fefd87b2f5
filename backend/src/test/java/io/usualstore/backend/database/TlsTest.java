package io.usualstore.backend.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a DSN says about encryption, against servers with and without. */
class TlsTest {
  @TempDir static Path folder;

  private static EmbeddedPostgres encrypting;
  private static EmbeddedPostgres plain;
  private static Certificates certificates;

  @BeforeAll
  static void start() throws IOException {
    certificates = Certificates.in(folder);
    encrypting = TlsDatabase.server(certificates);
    plain = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    encrypting.close();
    plain.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host=127.0.0.1 sslmode=require",
        "host=127.0.0.1 sslmode=require sslrootcert=authority",
        "host=127.0.0.1 sslmode=verify-ca sslrootcert=authority",
        "host=localhost sslmode=verify-full sslrootcert=authority",
        "host=localhost hostaddr=127.0.0.1 sslmode=verify-ca sslrootcert=authority",
        "host=127.0.0.1",
      })
  void theConnectionIsEncrypted(String dsn) throws SQLException {
    assertThat(isEncrypted(encrypting, dsn)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "host=127.0.0.1 sslmode=verify-full sslrootcert=authority, 127.0.0.1 could not be verified",
    "host=127.0.0.1 sslmode=verify-ca sslrootcert=stranger, SSL error",
    "host=localhost sslmode=verify-full sslrootcert=stranger, SSL error",
    "host=127.0.0.1 sslmode=require sslrootcert=stranger, SSL error",
    "host=127.0.0.1 sslmode=verify-ca sslrootcert=nowhere, nowhere.pem",
  })
  void aServerThatIsNotTheOneMeantIsRefused(String dsn, String reason) {
    assertThatThrownBy(() -> isEncrypted(encrypting, dsn))
        .isInstanceOfSatisfying(
            SQLException.class,
            e ->
                assertThat(DatabaseFault.sentence(e))
                    .startsWith("it can't be reached: ")
                    .contains(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host=127.0.0.1 sslmode=require",
        "host=127.0.0.1 sslmode=verify-ca sslrootcert=authority",
        "host=localhost sslmode=verify-full sslrootcert=authority",
      })
  void aServerWithoutEncryptionIsRefusedWhereItIsAskedFor(String dsn) {
    assertThatThrownBy(() -> isEncrypted(plain, dsn))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("does not support SSL");
  }

  @Test
  void whereEncryptionIsOnlyPreferredAServerWithoutItWillDo() throws SQLException {
    assertThat(isEncrypted(plain, "host=127.0.0.1 sslmode=prefer")).isFalse();
  }

  private static boolean isEncrypted(EmbeddedPostgres server, String text) throws SQLException {
    var files = text.replaceAll("sslrootcert=(\\w+)", "sslrootcert='" + folder + "/$1.pem'");
    var dsn = Dsn.of(files + " user=postgres dbname=postgres port=" + server.getPort());
    try (var connection = DriverManager.getConnection(dsn.jdbcUrl(), dsn.user(), dsn.password());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }
}
