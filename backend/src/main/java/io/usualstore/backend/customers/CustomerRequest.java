package io.usualstore.backend.customers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;

/** The limits are the table's; a test compares the two. */
public record CustomerRequest(
    @NotBlank @Size(max = 200) String name,
    @Size(min = 3, max = 254, message = "Use 3 to 254 characters")
        @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "must look like name@example.com")
        String email,
    @Size(min = 3, max = 40, message = "Use 3 to 40 characters") String phone,
    @Size(max = 500) String address,
    @Size(max = 2000) String note,
    @Size(max = 20, message = "Use at most 20 tags") List<@NotBlank @Size(max = 50) String> tags) {

  public CustomerRequest {
    name = name == null ? null : name.strip();
    email = orNull(email);
    phone = orNull(phone);
    address = address == null ? "" : address.strip();
    note = note == null ? "" : note.strip();
    tags = tags == null ? List.of() : withoutDoubles(tags);
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static List<String> withoutDoubles(List<String> tags) {
    var stripped = new LinkedHashSet<String>();
    tags.forEach(tag -> stripped.add(tag == null ? "" : tag.strip()));
    return List.copyOf(stripped);
  }

  void applyTo(Customer customer) {
    customer.name = name;
    customer.email = email;
    customer.phone = phone;
    customer.address = address;
    customer.note = note;
    customer.tags = tags;
  }
}
