package io.usualstore.frontend.shop;

import io.smallrye.config.Expressions;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The company's name, TENANT_NAME or the seed's REACT_APP_TENANT_NAME. Read raw and not as a
 * property: a name may hold anything, "${…}" too.
 */
@ApplicationScoped
@Named("shopName")
public class ShopName {

  private final String text;

  ShopName(SmallRyeConfig config) {
    this.text =
        Expressions.withoutExpansion(
            () ->
                Stream.of("TENANT_NAME", "REACT_APP_TENANT_NAME")
                    .map(config::getConfigValue)
                    .flatMap(value -> Optional.ofNullable(value.getRawValue()).stream())
                    .filter(name -> !name.isBlank())
                    .findFirst()
                    .orElse("UsualStore"));
  }

  public String text() {
    return text;
  }

  /** One or two letters that stand for the shop where it has no logo. */
  public String initials() {
    return initials(text);
  }

  /** The first letters of the first two words that have one, in capitals. */
  public static String initials(String name) {
    return name.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> letter.codePoints().allMatch(Character::isLetterOrDigit) ? letter : " ")
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(), words -> Stream.of(words.split(" +"))))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining())
        .toUpperCase(java.util.Locale.ROOT);
  }
}
