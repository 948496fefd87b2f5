package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CorrelationIdTest {
  @Test
  void theCallersIdComesBackInHeaderAndProblem() {
    var id = Given.unique("sale");
    var answer = Given.nobody().header("X-Correlation-Id", id).get("/widgets");
    assertThat(answer.header("X-Correlation-Id")).isEqualTo(id);
    assertThat(Given.problem(answer, 401, "sign-in-required").correlationId()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "has space", "<b>", "${jndi:x}", "ü"})
  void anIdThatCouldForgeALogLineIsReplaced(String id) {
    var answer = Given.nobody().header("X-Correlation-Id", id).get("/shop");
    assertThat(answer.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
  }

  @Test
  void eachRequestWithoutOneGetsItsOwn() {
    assertThat(Given.nobody().get("/shop").header("X-Correlation-Id"))
        .isNotEqualTo(Given.nobody().get("/shop").header("X-Correlation-Id"));
  }
}
