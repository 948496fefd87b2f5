package io.usualstore.backend.database;

/**
 * One keyword of a connection string with its value.
 *
 * @param position of the keyword, or in a URI of the value, in characters from 1
 */
record DsnSetting(DsnKeyword keyword, String value, int position) {
  @Override
  public String toString() {
    return keyword.libpqName() + "=…";
  }
}
