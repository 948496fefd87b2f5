package io.usualstore.backend.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;

/** The table idempotency_keys. It has no entity, for nothing else reads it. */
@ApplicationScoped
class IdempotencyRepository {
  private final Session database;

  IdempotencyRepository(Session database) {
    this.database = database;
  }

  /** Until the transaction ends, nobody else gets true for the same key. */
  boolean reserve(long account, String key) {
    return (Boolean)
        database
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended(:key, :account))", Object.class)
            .setParameter("key", key)
            .setParameter("account", account)
            .getSingleResult();
  }

  Optional<KeptAnswer> find(long account, String key) {
    return database
        .createNativeQuery(
            "select request_hash, response_status, response_body from idempotency_keys"
                + " where account_id = :account and key = :key",
            Object[].class)
        .setParameter("account", account)
        .setParameter("key", key)
        .getResultStream()
        .map(row -> new KeptAnswer((byte[]) row[0], (Integer) row[1], (String) row[2]))
        .findFirst();
  }

  void keep(long account, String key, KeptAnswer answer) {
    database
        .createNativeQuery(
            "insert into idempotency_keys"
                + " (account_id, key, request_hash, response_status, response_body)"
                + " values (:account, :key, :hash, :status, :body)")
        .setParameter("account", account)
        .setParameter("key", key)
        .setParameter("hash", answer.requestHash())
        .setParameter("status", answer.status())
        .setParameter("body", answer.body())
        .executeUpdate();
  }

  /**
   * @param instead a JSON object, whose fields replace the answer's
   */
  void redact(String field, long id, String instead) {
    database
        .createNativeQuery(
            "update idempotency_keys"
                + " set response_body = cast(cast(response_body as jsonb) || cast(:instead as jsonb) as text)"
                + " where cast(response_body as jsonb) -> :field ->> 'id' = cast(:id as text)")
        .setParameter("field", field)
        .setParameter("id", id)
        .setParameter("instead", instead)
        .executeUpdate();
  }

  /** A few at a time, past those that another sale is removing: no sale waits for the clean-up. */
  void forgetOld() {
    database
        .createNativeQuery(
            "delete from idempotency_keys k using ("
                + "select account_id, key from idempotency_keys"
                + " where created_at < now() - interval '7 days' order by created_at limit 20"
                + " for update skip locked) old"
                + " where k.account_id = old.account_id and k.key = old.key")
        .executeUpdate();
  }
}
