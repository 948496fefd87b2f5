package io.usualstore.backend.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.usualstore.backend.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTest {
  @ParameterizedTest
  @CsvSource({
    "'', 'it is missing'",
    "'host=db user=a password=hunter2 port=x', 'port must be a whole number from 1 to 65535'",
    "'host=db user=a password=my hunter2', 'a value with spaces must stand in single quotes'",
    "'postgresql://a:hunter2%@db/shop', 'a percent sign itself is %25'",
    "'host=db user=a passfile=/nowhere/pgpass', 'passfile /nowhere/pgpass does not exist'",
  })
  void aBadDsnStopsTheStartWithOneSentence(String dsn, String sentence) throws Exception {
    var program = start(dsn);
    var said = said(program);
    assertThat(program.waitFor()).isEqualTo(1);
    assertThat(said.lines()).hasSize(1);
    assertThat(said).startsWith("Error: DATABASE_DSN: ").contains(sentence);
    assertThat(said).doesNotContain("hunter2");
  }

  @Test
  void aMissingDsnIsShownHowToWrite() throws Exception {
    assertThat(said(start(""))).contains("host=db port=5432 user=shop_admin");
  }

  private static Process start(String dsn) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Main.class.getName())
            .redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would tell that it read them
    builder.environment().put("DATABASE_DSN", dsn);
    return builder.start();
  }

  private static String said(Process program) throws IOException {
    return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
