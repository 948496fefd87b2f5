package io.usualstore.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class PackageIT {
  /** Of the DSN that stood in the build's environment: the POM puts it there. */
  private static final String BUILDERS = "builders.invalid";

  /** What is in every package, to see that the search finds anything. */
  private static final String OURS = "usualstore-backend";

  @Test
  void theBuildersDsnIsInNoFile() throws IOException {
    var program = PackagedProgram.file();
    var files = program.toString().endsWith(".jar") ? ours(program.getParent()) : List.of(program);
    assertThat(files).anyMatch(file -> holds(file, OURS)).noneMatch(file -> holds(file, BUILDERS));
  }

  private static List<Path> ours(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(folder.resolve("lib"))) // others' jars
          .toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      if (!file.toString().endsWith(".jar")) {
        return holds(Files.readAllBytes(file), text);
      }
      try (var jar = new ZipFile(file.toFile())) {
        for (var entry : jar.stream().filter(PackageIT::isNoPom).toList()) {
          try (InputStream in = jar.getInputStream(entry)) {
            if (holds(in.readAllBytes(), text)) {
              return true;
            }
          }
        }
        return false;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isNoPom(ZipEntry entry) {
    return !entry.getName().startsWith("META-INF/maven/");
  }

  private static boolean holds(byte[] content, String text) {
    return new String(content, StandardCharsets.ISO_8859_1).contains(text);
  }
}
