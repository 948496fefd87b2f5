package io.usualstore.backend.staff;

/** Who is signed in. */
record AccountResponse(
    long id,
    String username,
    String name,
    String email,
    AccessLevel accessLevel,
    boolean mustChangePassword) {

  static AccountResponse of(Account account) {
    return new AccountResponse(
        account.id,
        account.username,
        account.name,
        account.email,
        account.accessLevel,
        account.mustChangePassword);
  }
}
