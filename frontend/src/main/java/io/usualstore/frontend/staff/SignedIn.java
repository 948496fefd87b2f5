package io.usualstore.frontend.staff;

import jakarta.enterprise.context.RequestScoped;

/** Who asks for this page; nobody on the pages before the sign-in. */
@RequestScoped
public class SignedIn {

  private Account account;

  public Account account() {
    return account;
  }

  /** For a page that can show nobody's menu. */
  public void nobody() {
    account = null;
  }

  void is(Account account) {
    this.account = account;
  }
}
