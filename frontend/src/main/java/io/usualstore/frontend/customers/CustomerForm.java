package io.usualstore.frontend.customers;

import io.usualstore.frontend.customers.CustomerApi.CustomerRequest;
import io.usualstore.frontend.page.Difference;
import io.usualstore.frontend.page.Typed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A customer as typed.
 *
 * @param key makes one customer of it, however often it is sent; empty for one that there is
 * @param version what the typist saw; empty for a new one
 */
public record CustomerForm(
    @RestForm String key,
    @RestForm String version,
    @RestForm String name,
    @RestForm String email,
    @RestForm String phone,
    @RestForm String address,
    @RestForm String note,
    @RestForm String tags) {

  static CustomerForm blank(String name) {
    return new CustomerForm(UUID.randomUUID().toString(), "", name, "", "", "", "", "");
  }

  static CustomerForm of(Customer customer) {
    return new CustomerForm(
        "",
        String.valueOf(customer.version()),
        customer.name(),
        Typed.text(customer.email()),
        Typed.text(customer.phone()),
        customer.address(),
        customer.note(),
        String.join(", ", customer.tags() == null ? List.of() : customer.tags()));
  }

  CustomerForm withVersionOf(Customer current) {
    return new CustomerForm(
        "", String.valueOf(current.version()), name, email, phone, address, note, tags);
  }

  /** What somebody else saved meanwhile, beside what is typed here. */
  List<Difference> differences(Customer saved, CustomerMessages messages) {
    var theirs = of(saved);
    return Stream.of(
            new Difference(messages.name(), theirs.name, name),
            new Difference(messages.email(), theirs.email, email),
            new Difference(messages.phone(), theirs.phone, phone),
            new Difference(messages.address(), theirs.address, address),
            new Difference(messages.tags(), theirs.tags, tags),
            new Difference(messages.note(), theirs.note, note))
        .filter(Difference::any)
        .toList();
  }

  CustomerRequest toApi() {
    return new CustomerRequest(
        Typed.text(name),
        Typed.orNull(email),
        Typed.orNull(phone),
        Typed.text(address),
        Typed.text(note),
        Stream.of(Typed.text(tags).split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .toList());
  }
}
