package io.usualstore.backend.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.usualstore.backend.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes down what happens to an order. */
@ApplicationScoped
class Timeline {
  private final OrderEventRepository events;
  private final CurrentStaff staff;
  private final ObjectMapper json;

  Timeline(OrderEventRepository events, CurrentStaff staff, ObjectMapper json) {
    this.events = events;
    this.staff = staff;
    this.json = json;
  }

  /**
   * @param detail people by id only
   */
  void add(Order order, OrderEventKind kind, Map<String, ?> detail) {
    var event = new OrderEvent();
    event.orderId = order.id;
    event.kind = kind;
    event.detail = write(detail);
    event.staffId = staff.id();
    events.persist(event);
  }

  private String write(Map<String, ?> detail) {
    try {
      return json.writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
