package io.usualstore.backend.database;

/**
 * A database's schema beside the program's.
 *
 * @param found the newest migration that the database has
 * @param known the newest migration that the program has
 */
record SchemaVersion(int found, int known) {
  /** A schema serves the program that brought it and the one before: upgrades need no pause. */
  boolean fits() {
    return found == known || found == known + 1;
  }

  String sentence() {
    if (fits()) {
      return "The database has schema version %d".formatted(found);
    }
    return found > known
        ? "The database has schema version %d, which is newer than this program, made for %d and %d: start a newer one"
            .formatted(found, known, known + 1)
        : "The database has schema version %d, which is older than this program's %d: the upgrade has not run"
            .formatted(found, known);
  }
}
