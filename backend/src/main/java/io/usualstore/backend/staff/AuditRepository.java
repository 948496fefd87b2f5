package io.usualstore.backend.staff;

import io.usualstore.backend.http.Client;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** The table audit_log, which the program only adds to. */
@ApplicationScoped
class AuditRepository {
  private final Session database;

  AuditRepository(Session database) {
    this.database = database;
  }

  /**
   * @param staff null: nobody who is signed in
   */
  void add(Long staff, Client client, String action, String subject, String detail) {
    database
        .createNativeQuery(
            "insert into audit_log (staff_id, address, device, action, subject, detail)"
                + " values (cast(:staff as bigint), :address, :device, :action, :subject,"
                + " cast(:detail as jsonb))")
        .setParameter("staff", staff, Long.class) // null has no type of its own
        .setParameter("address", client.address())
        .setParameter("device", client.device())
        .setParameter("action", action)
        .setParameter("subject", subject)
        .setParameter("detail", detail)
        .executeUpdate();
  }
}
