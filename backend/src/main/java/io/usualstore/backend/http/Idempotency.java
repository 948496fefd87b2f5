package io.usualstore.backend.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A request that may be sent twice, since an answer can get lost, and is carried out once. */
@ApplicationScoped
public class Idempotency {
  public static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  static final String PATTERN = "[!-~]{8,200}";
  static final int MOST_CHARACTERS = 200;
  private static final Pattern KEY = Pattern.compile(PATTERN);
  private static final int CREATED = 201;

  private final IdempotencyRepository keys;
  private final SecurityIdentity caller;
  private final ObjectMapper json;

  Idempotency(IdempotencyRepository keys, SecurityIdentity caller, ObjectMapper json) {
    this.keys = keys;
    this.caller = caller;
    this.json = json;
  }

  /**
   * Carries the command out and keeps its answer, in one transaction; or gives the kept answer
   * again. What the command throws leaves the key unused.
   *
   * @param key the header Idempotency-Key; null when it wasn't sent
   * @param request the body, which the key stands for; a record, or null
   * @param command gives the answer's body
   */
  @Transactional
  public RestResponse<String> once(
      String key, UriInfo address, Object request, Supplier<?> command) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw ProblemType.IDEMPOTENCY_KEY_MISSING.asException();
    }
    var account = Long.parseLong(caller.getPrincipal().getName());
    var hash = sha256(address.getPath() + "\n" + write(request));
    if (!keys.reserve(account, key)) {
      throw ProblemType.REQUEST_IN_PROGRESS.asException();
    }
    var kept = keys.find(account, key);
    if (kept.isPresent()) {
      return replay(kept.get(), hash);
    }
    keys.forgetOld(); // before the command: a sale ends with a lock that every other one waits for
    var body = write(command.get());
    keys.keep(account, key, new KeptAnswer(hash, CREATED, body));
    return answer(CREATED, body).build();
  }

  /**
   * Takes a person out of the kept answers, so that a late repetition doesn't bring them back.
   *
   * @param field where an answer holds the object with this id
   * @param instead fields of the answer with what they are to hold from now on
   */
  public void redact(String field, long id, Map<String, ?> instead) {
    keys.redact(field, id, write(instead));
  }

  private static RestResponse<String> replay(KeptAnswer kept, byte[] hash) {
    if (!MessageDigest.isEqual(kept.requestHash(), hash)) {
      throw ProblemType.IDEMPOTENCY_KEY_REUSED.asException();
    }
    return answer(kept.status(), kept.body()).header(REPLAYED, true).build();
  }

  private static ResponseBuilder<String> answer(int status, String body) {
    return ResponseBuilder.<String>create(status).entity(body).type(MediaType.APPLICATION_JSON);
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }
}
