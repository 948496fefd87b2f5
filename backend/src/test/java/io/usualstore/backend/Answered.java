package io.usualstore.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the program was asked and how it refused, over all of this run's tests, and those of an
 * earlier run that left it in the file {@value #GIVEN}. A file, for a test may have another class
 * loader than the one before.
 */
public final class Answered {
  static final String GIVEN = "usualstore.test.answered";
  private static final String FILE = "usualstore.test.answered.file";
  private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

  private Answered() {}

  static void expect(ApiDocument.Operation operation) {
    note("operation " + operation);
  }

  static void note(ApiDocument.Operation operation) {
    note("answered " + operation);
  }

  public static void noteProblem(String type) {
    note("problem " + type);
  }

  /** Operations of the document, and those that were called. */
  static List<String> operations() {
    return noted("operation ");
  }

  static List<String> answered() {
    return noted("answered ");
  }

  static List<String> problems() {
    return noted("problem ");
  }

  private static void note(String line) {
    if (NOTED.add(line)) {
      try {
        Files.writeString(
            file(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static List<String> noted(String kind) {
    try (var lines = Files.lines(file())) {
      return lines
          .filter(line -> line.startsWith(kind))
          .map(line -> line.substring(kind.length()))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized Path file() throws IOException {
    if (System.getProperty(GIVEN) != null) {
      return Path.of(System.getProperty(GIVEN));
    }
    if (System.getProperty(FILE) == null) {
      var file = Files.createTempFile("answered", ".txt");
      file.toFile().deleteOnExit();
      System.setProperty(FILE, file.toString());
    }
    return Path.of(System.getProperty(FILE));
  }
}
