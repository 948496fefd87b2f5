package io.usualstore.backend.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class AccountRepository implements PanacheRepository<Account> {
  /** By name, at most 500. */
  List<StaffName> names() {
    return find("select a.id, a.name from Account a order by a.name, a.id")
        .range(0, 499)
        .project(StaffName.class)
        .list();
  }

  /** Whoever may sign in with this name, in any case. */
  Optional<Account> byUsername(String username) {
    return find("lower(username) = lower(?1) and disabledAt is null", username)
        .firstResultOptional();
  }
}
