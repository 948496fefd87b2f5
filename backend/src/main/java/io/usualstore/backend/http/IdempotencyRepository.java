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
  boolean reserve(String key) {
    return (Boolean)
        database
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
            .setParameter("key", key)
            .getSingleResult();
  }

  Optional<KeptAnswer> find(String key) {
    return database
        .createNativeQuery(
            "select path, request_hash, response_status, response_body from idempotency_keys"
                + " where key = :key",
            Object[].class)
        .setParameter("key", key)
        .getResultStream()
        .map(
            row ->
                new KeptAnswer((String) row[0], (byte[]) row[1], (Integer) row[2], (String) row[3]))
        .findFirst();
  }

  void keep(String key, KeptAnswer answer) {
    database
        .createNativeQuery(
            "insert into idempotency_keys"
                + " (key, path, request_hash, response_status, response_body)"
                + " values (:key, :path, :hash, :status, :body)")
        .setParameter("key", key)
        .setParameter("path", answer.path())
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

  void replace(String path, long id, String body) {
    database
        .createNativeQuery(
            "update idempotency_keys set response_body = :body"
                + " where path = :path and cast(response_body as jsonb) ->> 'id' = cast(:id as text)")
        .setParameter("path", path)
        .setParameter("id", id)
        .setParameter("body", body)
        .executeUpdate();
  }

  /** A few at a time, past those that another sale is removing: no sale waits for the clean-up. */
  void forgetOld() {
    database
        .createNativeQuery(
            "delete from idempotency_keys k using ("
                + "select key from idempotency_keys"
                + " where created_at < now() - interval '7 days' order by created_at limit 20"
                + " for update skip locked) old"
                + " where k.key = old.key")
        .executeUpdate();
  }
}
