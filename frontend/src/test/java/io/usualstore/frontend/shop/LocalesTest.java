package io.usualstore.frontend.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A shop may have any locale that the pages are built with, and no other. */
class LocalesTest {
  private static final Path SCHEMA =
      Path.of("../terraform-tenants/modules/tenant/database-schema.sql");
  private static final Pattern KNOWN =
      Pattern.compile("function known_locales\\(\\).*?btrim\\('([^']*)'", Pattern.DOTALL);

  @Test
  void theTableTakesThoseThatThePagesAreBuiltWith() throws IOException {
    var known = KNOWN.matcher(Files.readString(SCHEMA));
    assertThat(known.find()).isTrue();
    assertThat(Set.of(known.group(1).strip().split("\\s+"))).isEqualTo(built());
  }

  @Test
  void eachIsALocaleOfTheJvm() throws IOException {
    assertThat(built())
        .allSatisfy(
            tag ->
                assertThat(Locale.getAvailableLocales())
                    .as(tag)
                    .contains(Locale.forLanguageTag(tag)));
  }

  private static Set<String> built() throws IOException {
    var properties = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      properties.load(file);
    }
    return Set.of(properties.getProperty("quarkus.locales").split(","));
  }
}
