package io.usualstore.frontend.staff;

import java.util.Optional;

/** What somebody had begun when their session ended. */
public interface KeptWork {

  /** Where it is shown, if it is this account's. */
  Optional<String> addressFor(long account);
}
