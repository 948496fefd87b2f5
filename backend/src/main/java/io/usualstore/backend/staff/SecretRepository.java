package io.usualstore.backend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** The table staff.secrets: keys that the program signs with, each shop's its own. */
@ApplicationScoped
class SecretRepository {
  private final Session database;

  SecretRepository(Session database) {
    this.database = database;
  }

  /** Made when it is first asked for. Who deletes the row makes void what was signed with it. */
  byte[] named(String name) {
    database
        .createNativeMutationQuery(
            "insert into staff.secrets (name) values (:name) on conflict do nothing")
        .setParameter("name", name)
        .executeUpdate();
    return (byte[])
        database
            .createNativeQuery("select value from staff.secrets where name = :name", Object.class)
            .setParameter("name", name)
            .getSingleResult();
  }
}
