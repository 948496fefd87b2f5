package io.usualstore.backend.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Given;
import io.usualstore.backend.LockedRow;
import io.usualstore.backend.PostgresResource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CustomerLockTest {
  /** Of two who wait for each other, the database lets the one go that waited first. */
  @Test
  void whoCanNotGetALockIsAskedToComeBack() {
    var into = customer();
    var from = customer();
    try (var lock = LockedRow.of("customers", "id", from)) {
      lock.run("select set_config('deadlock_timeout', '1min', true)");
      var merge = CompletableFuture.supplyAsync(() -> merge(into, from));
      lock.awaitRequest();
      lock.run("select from customers where id = %d for update".formatted(into));
      assertThat(merge.join()).isEqualTo("2");
    }
  }

  private static String merge(long into, long from) {
    var answer =
        Given.admin()
            .header("If-Match", "\"0\"")
            .body(Map.of("from", from, "fromVersion", 0))
            .post("/customers/%d/merge".formatted(into));
    Given.problem(answer, 503, "busy");
    return answer.header("Retry-After");
  }

  private static long customer() {
    return Given.maker()
        .body(Map.of("name", Given.unique("Locked")))
        .post("/customers")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }
}
