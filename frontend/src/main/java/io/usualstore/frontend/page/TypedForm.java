package io.usualstore.frontend.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The form that came with this request, so that a page can hold it once more. */
@RequestScoped
public class TypedForm {

  public record Field(String name, String value) {}

  private final CurrentVertxRequest request;

  TypedForm(CurrentVertxRequest request) {
    this.request = request;
  }

  String address() {
    return Addresses.ours(request.getCurrent().request().uri());
  }

  boolean isPosted() {
    return "POST".equals(request.getCurrent().request().method().name());
  }

  /**
   * As typed, passwords apart: no page holds one. The form's own token goes along, so that it
   * counts again.
   */
  public List<Field> fields() {
    var fields = new ArrayList<Field>();
    var current = CurrentRequestManager.get();
    var data = current == null ? null : current.getFormData();
    if (data != null) {
      for (var name : data) {
        if (!isPassword(name)) {
          data.get(name).stream()
              .filter(value -> !value.isFileItem()) // a page can't choose a file again
              .forEach(value -> fields.add(new Field(name, value.getValue())));
        }
      }
    }
    return fields;
  }

  /** The first of this name; null: none. */
  String value(String name) {
    var current = CurrentRequestManager.get();
    var data = current == null ? null : current.getFormData();
    var value = data == null ? null : data.getFirst(name);
    return value == null || value.isFileItem() ? null : value.getValue();
  }

  boolean isMultipart() {
    var type = request.getCurrent().request().getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA);
  }

  /** Whether it came only to be shown, and nothing is to be done. */
  boolean isShownAgain() {
    return value(ShownAgain.FIELD) != null;
  }

  boolean hasPassword() {
    var current = CurrentRequestManager.get();
    var data = current == null ? null : current.getFormData();
    if (data != null) {
      for (var name : data) {
        if (isPassword(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPassword(String name) {
    return name.toLowerCase(Locale.ROOT).contains("password") || name.equals("repeated");
  }
}
