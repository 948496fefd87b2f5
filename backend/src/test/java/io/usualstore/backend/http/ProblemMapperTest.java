package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {
  private final ProblemMapper mapper = new ProblemMapper(null, null, null, null);

  @Test
  void whoWaitedTooLongForAConnectionMayComeBack() {
    var answer = mapper.connectionTookTooLong(new CompletionException(new InterruptedException()));
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getEntity().type()).isEqualTo("busy");
    assertThat(answer.getHeaders()).containsKey("Retry-After");
  }

  @Test
  void anyOtherFailureOfACallStaysOurs() {
    var answer = mapper.connectionTookTooLong(new CompletionException(new RuntimeException()));
    assertThat(answer.getStatus()).isEqualTo(500);
  }
}
