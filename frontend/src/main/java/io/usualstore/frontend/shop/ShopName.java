package io.usualstore.frontend.shop;

import io.quarkus.qute.TemplateData;
import io.smallrye.config.Expressions;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The company's name, TENANT_NAME or the seed's REACT_APP_TENANT_NAME. Read raw and not as a
 * property: a name may hold anything, "${…}" too.
 */
@ApplicationScoped
@Named("shopName")
@TemplateData // in the native program, Qute sees of a bean only what is registered
public class ShopName {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String text;
  private final String initials;

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
    this.initials = initials(text);
  }

  public String text() {
    return text;
  }

  /** One or two letters that stand for the shop where it has no logo. */
  public String initials() {
    return initials;
  }

  /** The first letters of the first two words in capitals; of a single word, its first two. */
  public static String initials(String name) {
    var words =
        BETWEEN_WORDS
            .splitAsStream(name)
            .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
            .limit(2)
            .toList();
    var letters =
        words.size() == 1
            ? words.get(0).codePoints().limit(2)
            : words.stream().mapToInt(word -> word.codePointAt(0));
    return letters
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
