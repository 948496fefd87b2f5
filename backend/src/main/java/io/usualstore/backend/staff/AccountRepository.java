package io.usualstore.backend.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

@ApplicationScoped
public class AccountRepository implements PanacheRepository<Account> {
  private final Session database;

  AccountRepository(Session database) {
    this.database = database;
  }

  /** By name, at most 500. */
  List<StaffName> names() {
    return find("select a.id, a.name from Account a order by a.name, a.id")
        .range(0, 499)
        .project(StaffName.class)
        .list();
  }

  /**
   * Counts an attempt as a failure before its password is looked at, in one statement: a hundred
   * guesses at once are a hundred guesses. It locks as {@link Lockout} does.
   *
   * @return empty when nobody has this name, or the account is locked or disabled
   */
  Optional<Account> countAttempt(String username) {
    return database
        .createNativeQuery(
            """
            update staff.accounts
               set failed_sign_ins = failed_sign_ins + 1,
                   locked_until = case when failed_sign_ins >= :free then now() + least(
                     make_interval(secs => :first * power(2, least(failed_sign_ins - :free, 10))),
                     make_interval(secs => :longest)) end
             where lower(username) = lower(:username) and disabled_at is null
               and (locked_until is null or locked_until <= now())
            returning *
            """,
            Account.class)
        .setParameter("username", username)
        .setParameter("free", Lockout.FREE_FAILURES)
        .setParameter("first", Lockout.FIRST.toSeconds())
        .setParameter("longest", Lockout.LONGEST.toSeconds())
        .getResultStream()
        .findFirst();
  }

  Optional<Instant> lockedUntil(String username) {
    return find("lower(username) = lower(?1) and lockedUntil > instant", username)
        .firstResultOptional()
        .map(account -> account.lockedUntil);
  }

  void forgetAttempts(long id) {
    database
        .createNativeMutationQuery(
            "update staff.accounts set failed_sign_ins = 0, locked_until = null where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
