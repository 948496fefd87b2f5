package io.usualstore.backend.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.usualstore.backend.http.Client;
import io.usualstore.backend.http.CurrentClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Who did what can't be undone, or is nobody's ordinary work, and from where: a row of the database
 * for the shop, and a line in the log for who runs it.
 */
@ApplicationScoped
public class AuditLog {
  private final AuditRepository entries;
  private final CurrentStaff staff;
  private final CurrentClient client;
  private final ObjectMapper json;

  AuditLog(AuditRepository entries, CurrentStaff staff, CurrentClient client, ObjectMapper json) {
    this.entries = entries;
    this.staff = staff;
    this.client = client;
    this.json = json;
  }

  /**
   * In the transaction of what was done, or in one of its own.
   *
   * @param subject its address: {@code customers/17}
   * @param detail people by id only, so that erasing one leaves the log whole
   */
  @Transactional
  public void add(String action, String subject, Map<String, ?> detail) {
    addOf(staff.id(), client.get(), action, subject, detail);
  }

  /**
   * @param staff null: nobody who is signed in
   */
  @Transactional
  void addOf(Long staff, Client client, String action, String subject, Map<String, ?> detail) {
    try {
      entries.add(staff, client, action, subject, json.writeValueAsString(detail));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    line(staff, client, action, subject);
  }

  /** In the program's log alone: what strangers can repeat without end fills no shop's database. */
  static void line(Long staff, Client client, String action, String subject) {
    Log.infof(
        "Security: %s by %s on %s from %s",
        action, staff == null ? "a stranger" : "staff/" + staff, subject, client.address());
  }
}
