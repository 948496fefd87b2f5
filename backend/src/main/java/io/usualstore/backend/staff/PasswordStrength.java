package io.usualstore.backend.staff;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.Keyboard;
import io.usualstore.backend.tenant.TenantConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a password stands up to guessing: among the 30,000 commonest, names, repetitions, rows of
 * keys and dates, in whatever letters they are disguised.
 */
@ApplicationScoped
class PasswordStrength {
  /** About as many as a stolen bcrypt hash is tried with in a year. */
  private static final double LEAST_GUESSES = 1e9;

  /** So many besides names, or the names are all that there is to guess. */
  private static final int LEAST_OTHER_LETTERS = 4;

  private static final int SHORTEST_NAME = 3;

  private final TenantConfig tenant;

  PasswordStrength(TenantConfig tenant) {
    this.tenant = tenant;
  }

  /** Takes as long as a hash does, and must run where one may. Empty: it is strong. */
  Optional<String> weakness(String password, Account account) {
    var names = names(account);
    if (otherLetters(password, names) < LEAST_OTHER_LETTERS) {
      return Optional.of("That is little more than your name or the shop's: choose other words");
    }
    var checker = new ZxcvbnBuilder().dictionaries(dictionaries()).keyboards(keyboards()).build();
    return checker.measure(password, names).getGuesses() < LEAST_GUESSES
        ? Optional.of("That is among the first that anybody would guess: choose a few other words")
        : Optional.empty();
  }

  /** Of the account and of the shop, whole and in parts, the longest first. */
  private List<String> names(Account account) {
    var names = new ArrayList<String>(List.of("usualstore", "administrator", "admin", "password"));
    Stream.of(account.username, account.name, account.email, tenant.name())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .forEach(
            name -> {
              names.addAll(List.of(name.split("[^\\p{L}\\p{N}]+")));
              names.add(name.replaceAll("[^\\p{L}\\p{N}]+", ""));
            });
    names.removeIf(name -> name.length() < SHORTEST_NAME);
    names.sort(Comparator.comparing(String::length).reversed());
    return names;
  }

  private static long otherLetters(String password, List<String> names) {
    var rest = password.toLowerCase(Locale.ROOT);
    for (var name : names) {
      rest = rest.replace(name, "");
    }
    return rest.codePoints().filter(Character::isLetter).distinct().count();
  }

  /**
   * Read anew for each password that is chosen, which is seldom: kept, they would take megabytes of
   * every shop's memory.
   */
  private static List<Dictionary> dictionaries() {
    try {
      return List.of(
          StandardDictionaries.PASSWORDS_LOADER.load(),
          StandardDictionaries.MALE_NAMES_LOADER.load(),
          StandardDictionaries.FEMALE_NAMES_LOADER.load());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Keyboard> keyboards() {
    try {
      return StandardKeyboards.loadAllKeyboards();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
