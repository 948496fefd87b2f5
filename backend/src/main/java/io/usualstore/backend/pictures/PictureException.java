package io.usualstore.backend.pictures;

/** Why something isn't taken as a picture. */
public class PictureException extends RuntimeException {
  /** What is wrong with it. */
  public enum Fault {
    NO_PICTURE,
    TOO_MANY_PIXELS,
    HEIC
  }

  public final Fault fault;

  PictureException(Fault fault) {
    super(fault.name());
    this.fault = fault;
  }

  static PictureException broken() {
    return new PictureException(Fault.NO_PICTURE);
  }
}
