package io.usualstore.backend.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
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

/**
 * A request that may be sent twice, since an answer can get lost, and is carried out once. Its key
 * is the shop's, whoever sends it: at a till, one goes on with what another began.
 */
@ApplicationScoped
public class Idempotency {
  public static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  static final String PATTERN = "[!-~]{8,200}";
  static final int MOST_CHARACTERS = 200;
  private static final Pattern KEY = Pattern.compile(PATTERN);

  /** What is made there has an address of its own below. */
  private static final Pattern LIST = Pattern.compile("/[a-z]+");

  /** With or without it, an address is the same. */
  private static final Pattern END = Pattern.compile("/+$");

  private static final int CREATED = 201;

  private final IdempotencyRepository keys;
  private final ObjectMapper json;

  Idempotency(IdempotencyRepository keys, ObjectMapper json) {
    this.keys = keys;
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
    var path = END.matcher(address.getPath()).replaceFirst("");
    var hash = sha256(path + "\n" + write(request));
    if (!keys.reserve(key)) {
      throw ProblemType.REQUEST_IN_PROGRESS.asException();
    }
    var kept = keys.find(key);
    if (kept.isPresent()) {
      return replay(kept.get(), path, hash);
    }
    keys.forgetOld(); // before the command: a sale ends with a lock that every other one waits for
    var body = write(command.get());
    keys.keep(key, new KeptAnswer(path, hash, CREATED, body));
    return answer(path, CREATED, body).build();
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

  /**
   * What is answered from now on where something was made that isn't to be told as it was.
   *
   * @param list where it was made: {@code /customers}
   */
  public void replace(String list, long id, Object body) {
    keys.replace(list, id, write(body));
  }

  private RestResponse<String> replay(KeptAnswer kept, String path, byte[] hash) {
    if (!MessageDigest.isEqual(kept.requestHash(), hash)) {
      var reused = ProblemType.IDEMPOTENCY_KEY_REUSED.asException();
      throw path.equals(kept.path()) && LIST.matcher(path).matches()
          ? reused.instance(addressOf(read(kept.body()), path))
          : reused;
    }
    return answer(path, kept.status(), kept.body()).header(REPLAYED, true).build();
  }

  private ResponseBuilder<String> answer(String path, int status, String body) {
    var answer =
        ResponseBuilder.<String>create(status).entity(body).type(MediaType.APPLICATION_JSON);
    if (LIST.matcher(path).matches()) {
      var made = read(body);
      answer.header(HttpHeaders.LOCATION, addressOf(made, path));
      if (made.path("version").isInt()) {
        answer.header(HttpHeaders.ETAG, new ETag(made.path("version").intValue()));
      }
    }
    return answer;
  }

  private static String addressOf(JsonNode made, String list) {
    return list + "/" + made.path("id").asLong();
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
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
