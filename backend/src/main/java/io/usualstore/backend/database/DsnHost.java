package io.usualstore.backend.database;

/**
 * One server that may be tried.
 *
 * @param name as given, or empty
 * @param address its numeric address where one is given, which saves the look-up, or empty
 */
record DsnHost(String name, String address, int port) {
  /** libpq's default is a socket in the file system, which Java doesn't reach. */
  private static final String DEFAULT = "localhost";

  String target() {
    return !address.isEmpty() ? address : !name.isEmpty() ? name : DEFAULT;
  }

  String nameInPassfile() {
    return !name.isEmpty() ? name : target();
  }
}
