package io.usualstore.backend.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held to the manual of PostgreSQL 17, 32.16. */
class PassfileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource
  void theFirstLineThatFitsGivesThePassword(String lines, String password) throws IOException {
    assertThat(dsn("host=db dbname=shop user=ann", lines).password()).isEqualTo(password);
  }

  static Stream<Arguments> theFirstLineThatFitsGivesThePassword() {
    return Stream.of(
        arguments("db:5432:shop:ann:secret", "secret"),
        arguments("db:5432:shop:ann:secret\n", "secret"),
        arguments("db:5432:shop:ann:secret\r\n", "secret"),
        arguments("*:*:*:*:secret", "secret"),
        arguments("db:*:shop:*:one\ndb:*:shop:ann:two", "one"),
        arguments("other:*:*:*:one\n*:5433:*:*:two\n*:*:*:*:three", "three"),
        arguments("# db:5432:shop:ann:no\n\n*:*:*:*:yes", "yes"),
        arguments("*:*:*:*:a\\:b\\\\c", "a:b\\c"),
        arguments("*:*:*:*:a:b:c", "a:b:c"),
        arguments("*:*:*:*: space # and $ % 😀 ", " space # and $ % 😀 "),
        arguments("*:*:*:*:ends with \\", "ends with \\"),
        arguments("\\d\\b:5432:shop:ann:secret", "secret"),
        arguments("d*:5432:shop:ann:no", ""),
        arguments("\\*:*:*:*:no", ""),
        arguments("db:5432:shop:ann", ""),
        arguments("DB:5432:shop:ann:no", ""),
        arguments("", ""));
  }

  @Test
  void fieldsMayHoldColons() throws IOException {
    assertThat(dsn("host=::1 dbname=a:b user=c\\\\d", "\\:\\:1:5432:a\\:b:c\\\\d:s").password())
        .isEqualTo("s");
  }

  @Test
  void aHostIsLookedUpByItsNameAndWithoutOneByItsAddress() throws IOException {
    var lines = "db:*:*:*:by name\n10.0.0.1:*:*:*:by address\nlocalhost:*:*:*:by default";
    assertThat(dsn("user=a host=db hostaddr=10.0.0.1", lines).password()).isEqualTo("by name");
    assertThat(dsn("user=a hostaddr=10.0.0.1", lines).password()).isEqualTo("by address");
    assertThat(dsn("user=a", lines).password()).isEqualTo("by default");
  }

  @Test
  void thePasswordInTheStringComesFirstUnlessItIsEmpty() throws IOException {
    assertThat(dsn("user=a password=mine", "*:*:*:*:file").password()).isEqualTo("mine");
    assertThat(dsn("user=a password=''", "*:*:*:*:file").password()).isEqualTo("file");
  }

  @Test
  void hostsWithPasswordsOfTheirOwnAreRefused() {
    assertThatThrownBy(() -> dsn("user=a host=x,y", "x:*:*:*:1\ny:*:*:*:2"))
        .hasMessageContaining("passfile has different passwords for the hosts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-", "r---w----"})
  void aFileThatOthersMayReadOrWriteIsRefused(String mode) throws IOException {
    var file = passfile("*:*:*:*:secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    assertThatThrownBy(() -> Dsn.of("user=a passfile=" + file))
        .hasMessageContaining("passfile " + file + " may be read or written by others")
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aFolderIsRefused() {
    assertThatThrownBy(() -> Dsn.of("user=a passfile='%s'".formatted(folder)))
        .hasMessageContaining("is not a plain file");
  }

  private Dsn dsn(String settings, String lines) throws IOException {
    return Dsn.of("%s passfile='%s'".formatted(settings, passfile(lines)));
  }

  private Path passfile(String lines) throws IOException {
    var file = folder.resolve("pgpass");
    Files.writeString(file, lines);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }
}
