package io.usualstore.frontend.robot;

/**
 * One deed of a day. Whatever chance has a part in it comes from its own seed, so it is the same
 * deed when others are left out; where its page doesn't offer it then, nothing happens.
 *
 * @param till at which of the shop's tills, and there in which window
 * @param at the kind of form or link; empty where the deed needs none
 */
record Step(int till, int window, Deed deed, String at, long seed) {

  enum Deed {
    FOLLOW,
    SEND,
    /** What was sent last is sent once more: a double click, or Back and the button again. */
    SEND_AGAIN,
    BACK,
    RELOAD,
    OPEN_THE_OTHER_WINDOWS_PAGE,
    /** At the same till, whose other window stays as it is. */
    SOMEBODY_ELSE_SIGNS_IN,
    SESSION_ENDS
  }

  @Override
  public String toString() {
    return "till %d, window %d: %s %s #%x".formatted(till, window, deed, at, seed);
  }
}
