package io.usualstore.backend.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
public class AccountRepository implements PanacheRepository<Account> {
  private static final int FREE_ATTEMPTS = 5;

  /**
   * Counts an attempt before its password is looked at, in one statement: a hundred guesses at once
   * are a hundred guesses. From the fifth on the account is locked, twice as long each time.
   *
   * @return empty when nobody has this name, or the account is locked or disabled
   */
  Optional<Account> countAttempt(String username) {
    return getEntityManager()
        .createNativeQuery(
            """
            update staff.accounts
               set failed_sign_ins = failed_sign_ins + 1,
                   locked_until = case when failed_sign_ins + 1 >= :attempts
                     then now() + least(interval '30 seconds' * power(2, least(failed_sign_ins + 1 - :attempts, 10)),
                                        interval '1 hour') end
             where lower(username) = lower(:username) and disabled_at is null
               and (locked_until is null or locked_until <= now())
            returning *
            """,
            Account.class)
        .setParameter("username", username)
        .setParameter("attempts", FREE_ATTEMPTS)
        .getResultStream()
        .map(Account.class::cast)
        .findFirst();
  }

  Optional<Instant> lockedUntil(String username) {
    return find("lower(username) = lower(?1) and lockedUntil > instant", username)
        .firstResultOptional()
        .map(account -> account.lockedUntil);
  }

  void forgetAttempts(long id) {
    getEntityManager()
        .createNativeQuery(
            "update staff.accounts set failed_sign_ins = 0, locked_until = null where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
