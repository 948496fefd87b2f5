package io.usualstore.frontend.gallery;

import io.usualstore.frontend.support.Staff;
import java.util.regex.Pattern;

/**
 * A page in a state that staff can meet.
 *
 * @param name capability and state, as its pictures are called
 * @param asks what answers with it, as the program declares it: {@code GET /orders/{id}}
 * @param staff who looks; null: nobody is signed in
 */
record Scene(String name, Kind kind, String asks, Staff staff, Steps steps) {

  /** In this order they are played in one shop. */
  enum Kind {
    EMPTY,
    FULL,
    ERROR,
    AWAY
  }

  @FunctionalInterface
  interface Steps {
    void play(Visit visit) throws Exception;
  }

  /** In a shop that nobody has begun with. */
  static Scene empty(String name, String asks, Steps steps) {
    return new Scene(name, Kind.EMPTY, asks, Staff.ADMIN, steps);
  }

  static Scene full(String name, String asks, Steps steps) {
    return new Scene(name, Kind.FULL, asks, Staff.ADMIN, steps);
  }

  static Scene error(String name, String asks, Steps steps) {
    return new Scene(name, Kind.ERROR, asks, Staff.ADMIN, steps);
  }

  /** While the backend doesn't answer. */
  static Scene away(String name, String asks, Steps steps) {
    return new Scene(name, Kind.AWAY, asks, Staff.ADMIN, steps);
  }

  Scene by(Staff other) {
    return new Scene(name, kind, asks, other, steps);
  }

  /** Whether this request, {@code POST /orders/17/payment}, is one of those that it is about. */
  boolean isAbout(String request) {
    return request.matches(
        Pattern.compile("\\{[^}]+\\}")
                .splitAsStream(asks)
                .map(Pattern::quote)
                .reduce((before, after) -> before + "[^/]+" + after)
                .orElseThrow()
            + (asks.endsWith("}") ? "[^/]+" : ""));
  }

  @Override
  public String toString() {
    return name;
  }
}
