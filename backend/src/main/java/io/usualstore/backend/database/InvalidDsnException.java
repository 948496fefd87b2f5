package io.usualstore.backend.database;

/** Says what is wrong with a connection string: keyword and position, from 1; never a value. */
public class InvalidDsnException extends IllegalArgumentException {
  public InvalidDsnException(String fault) {
    super(fault);
  }

  InvalidDsnException(int position, String fault) {
    super("%s (at character %d)".formatted(fault, position));
  }

  InvalidDsnException(DsnSetting setting, String fault) {
    this(setting.position(), "%s %s".formatted(setting.keyword().libpqName(), fault));
  }
}
