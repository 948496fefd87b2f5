package io.usualstore.backend.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;

/** Who did what can't be undone, or is nobody's ordinary work. */
@ApplicationScoped
public class AuditLog {
  private final AuditRepository entries;
  private final CurrentStaff staff;
  private final ObjectMapper json;

  AuditLog(AuditRepository entries, CurrentStaff staff, ObjectMapper json) {
    this.entries = entries;
    this.staff = staff;
    this.json = json;
  }

  /**
   * In the transaction of what was done.
   *
   * @param subject its address: {@code customers/17}
   * @param detail people by id only, so that erasing one leaves the log whole
   */
  public void add(String action, String subject, Map<String, ?> detail) {
    try {
      entries.add(staff.id(), action, subject, json.writeValueAsString(detail));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
