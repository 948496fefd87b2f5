package io.usualstore.frontend.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where this machine's browser is. */
final class Chromium {

  /** The first draws no windows of its own, which takes a third of the time. */
  private static final List<String> NAMES =
      List.of("chromium-headless-shell", "chromium", "google-chrome");

  private Chromium() {}

  /** The one that {@code -Dusualstore.chromium} names, or the first in the {@code PATH}. */
  static Path program() {
    var named = System.getProperty("usualstore.chromium");
    return named != null ? Path.of(named) : inPath();
  }

  private static Path inPath() {
    var folders = System.getenv("PATH").split(File.pathSeparator);
    return NAMES.stream()
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "None of %s is in the PATH. Install one, or name it by -Dusualstore.chromium"
                        .formatted(NAMES)));
  }
}
