package io.usualstore.backend.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusIntegrationTest
class HostileFieldsIT extends HostileFieldsTest {

  /** What becomes of every text is the JVM's tests' business: this shows every field natively. */
  @Override
  @ParameterizedTest
  @EnumSource(names = {"SCRIPTS", "TEN_THOUSAND", "NUL", "LONE_HIGH_SURROGATE"})
  void anyFieldKeepsItOrSaysWhyNot(HostileText hostile) throws Exception {
    super.anyFieldKeepsItOrSaysWhyNot(hostile);
  }

  @Override
  @ParameterizedTest
  @EnumSource(names = {"SCRIPTS", "TEN_THOUSAND", "NUL"})
  void anyParameterFindsItOrIsRefused(HostileText hostile) {
    super.anyParameterFindsItOrIsRefused(hostile);
  }
}
