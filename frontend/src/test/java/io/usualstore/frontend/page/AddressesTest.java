package io.usualstore.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/orders?status=paid&q=a%20b", "/sell?lines=17:2,4:1"})
  void aPathOfThisSiteIsKept(String path) {
    assertThat(Addresses.ours(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x",
        "/\t/evil.example",
        "orders"
      })
  void anyOtherLeadsHome(String path) {
    assertThat(Addresses.ours(path)).isEqualTo("/");
  }
}
