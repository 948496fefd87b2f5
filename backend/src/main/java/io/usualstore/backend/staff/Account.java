package io.usualstore.backend.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Somebody who may sign in. The first ones are planted by Terraform. */
@Entity
@Table(schema = "staff", name = "accounts")
public class Account {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Version public int version;
  public String username;
  public String name;
  public String email;
  public AccessLevel accessLevel;
  String passwordHash;
  public boolean mustChangePassword;

  public Instant disabledAt;
}
