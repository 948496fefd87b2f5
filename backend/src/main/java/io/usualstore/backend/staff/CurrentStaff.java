package io.usualstore.backend.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Who makes the request. */
@ApplicationScoped
public class CurrentStaff {
  private final SecurityIdentity identity;

  CurrentStaff(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The account's id, for what names people by id only. */
  public long id() {
    return session().accountId();
  }

  SignedIn session() {
    return identity.getAttribute(SignedIn.ATTRIBUTE);
  }
}
