package io.usualstore.backend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** The table audit_log, which the program only adds to. */
@ApplicationScoped
class AuditRepository {
  private final Session database;

  AuditRepository(Session database) {
    this.database = database;
  }

  void add(long staff, String action, String subject, String detail) {
    database
        .createNativeQuery(
            "insert into audit_log (staff_id, action, subject, detail)"
                + " values (:staff, :action, :subject, cast(:detail as jsonb))")
        .setParameter("staff", staff)
        .setParameter("action", action)
        .setParameter("subject", subject)
        .setParameter("detail", detail)
        .executeUpdate();
  }
}
