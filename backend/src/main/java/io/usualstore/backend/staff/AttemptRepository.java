package io.usualstore.backend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.Session;

/** The table staff.sign_in_attempts: who mistook an account's password, and from where. */
@ApplicationScoped
class AttemptRepository {
  /** The lock ended while this was asked. */
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final Session database;

  AttemptRepository(Session database) {
    this.database = database;
  }

  /**
   * Counts an attempt as a failure before its password is looked at, in one statement: a hundred
   * guesses at once are a hundred guesses. It locks as {@link Lockout} does.
   *
   * @param origin whose failures are counted together
   * @return zero: it is counted; else how long this origin is still locked
   */
  Duration count(long account, String origin) {
    var counted =
        database
            .createNativeMutationQuery(
                """
                insert into staff.sign_in_attempts as a (account_id, origin)
                values (:account, :origin)
                on conflict (account_id, origin) do update
                   set failures = a.failures + 1, last_at = now(),
                       locked_until = case when a.failures >= :free then now() + least(
                         make_interval(secs => :first * power(2, least(a.failures - :free, 10))),
                         make_interval(secs => :longest)) end
                 where a.locked_until is null or a.locked_until <= now()
                """)
            .setParameter("account", account)
            .setParameter("origin", origin)
            .setParameter("free", Lockout.FREE_FAILURES)
            .setParameter("first", Lockout.FIRST.toSeconds())
            .setParameter("longest", Lockout.LONGEST.toSeconds())
            .executeUpdate();
    return counted > 0 ? Duration.ZERO : lockedFor(account, origin).orElse(A_MOMENT);
  }

  boolean isLocked(long account, String origin) {
    return lockedFor(account, origin).isPresent();
  }

  private Optional<Duration> lockedFor(long account, String origin) {
    return database
        .createNativeQuery(
            """
            select cast(extract(epoch from locked_until - now()) * 1000 as bigint)
              from staff.sign_in_attempts
             where account_id = :account and origin = :origin and locked_until > now()
            """,
            Object.class)
        .setParameter("account", account)
        .setParameter("origin", origin)
        .getResultStream()
        .findFirst()
        .map(millis -> Duration.ofMillis((Long) millis));
  }

  void forget(long account, String origin) {
    database
        .createNativeMutationQuery(
            "delete from staff.sign_in_attempts where account_id = :account and origin = :origin")
        .setParameter("account", account)
        .setParameter("origin", origin)
        .executeUpdate();
  }

  void forgetOld() {
    database
        .createNativeMutationQuery(
            "delete from staff.sign_in_attempts where last_at < now() - interval '1 day'")
        .executeUpdate();
  }
}
