package io.usualstore.backend.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.usualstore.backend.http.Caller;
import io.usualstore.backend.http.ProblemType;
import java.util.HexFormat;

/** What a request needs to know of its session. */
record SignedIn(SessionToken token, long accountId, AccessLevel level, boolean mustChangePassword) {
  static final String ATTRIBUTE = "session";

  static SignedIn of(SessionToken token, Account account) {
    return new SignedIn(token, account.id, account.accessLevel, account.mustChangePassword);
  }

  /** Whose mistakes are counted together when a password is changed. */
  String origin() {
    return "session " + HexFormat.of().formatHex(token.hash(), 0, 16);
  }

  /** Without any role until the planted password is changed. */
  SecurityIdentity identity() {
    var identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(Long.toString(accountId)))
            .addAttribute(ATTRIBUTE, this);
    return mustChangePassword
        ? identity.addAttribute(Caller.REFUSED_FOR, ProblemType.PASSWORD_MUST_BE_CHANGED).build()
        : identity.addRoles(level.roles()).build();
  }
}
