package io.usualstore.backend.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A sign-in that lasts. Its token is known to the one who signed in alone. */
@Entity
@Table(schema = "staff", name = "sessions")
class Session {
  @Id byte[] tokenHash;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "account_id")
  Account account;

  @Column(insertable = false)
  Instant lastSeenAt;

  Instant expiresAt;
}
