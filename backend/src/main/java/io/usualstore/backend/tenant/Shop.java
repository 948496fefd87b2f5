package io.usualstore.backend.tenant;

import io.usualstore.backend.http.ProblemException;
import io.usualstore.backend.http.ProblemType;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.hibernate.annotations.Formula;

/** The tenant's profile: the table's only row. */
@Entity
@Table(name = "shop")
public class Shop {
  @Id boolean onlyRow;
  @Version public int version;

  /** ISO 4217. Every amount in this database is in its minor unit. */
  public String currency;

  /** BCP 47. */
  public String locale;

  public String timeZone;

  /** As in {@code #2457d6}. */
  public String colour;

  public boolean taxIncluded;

  /** Basis points: what a new widget begins with. */
  public int defaultTaxRateBp;

  /** Whether staff may sell, with a reason, what the books have none of. */
  public boolean sellsFound;

  public String address;
  public String receiptNote;

  /** Null: none. Lazy, since every sale reads this row. */
  @Basic(fetch = FetchType.LAZY)
  byte[] logo;

  String logoType;

  @Formula("(logo is not null)")
  boolean hasLogo;

  @Column(insertable = false, updatable = false)
  Instant updatedAt;

  /** Of the currency, after the point: 2 for euros. */
  public int moneyPlaces() {
    return moneyPlaces(currency);
  }

  /** As {@link #moneyPlaces()}, of the currency that an amount's own row names. */
  public static int moneyPlaces(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      throw broken("The currency %s doesn't exist".formatted(currency));
    }
  }

  /** In which a day begins and ends. */
  public ZoneId zone() {
    try {
      return ZoneId.of(timeZone);
    } catch (DateTimeException unknown) {
      throw broken("The time zone %s doesn't exist".formatted(timeZone));
    }
  }

  /** The table refuses such settings; a database that was filled by hand may hold them. */
  private static ProblemException broken(String what) {
    return ProblemType.PROFILE_BROKEN.asException(what).retryAfter(Duration.ofMinutes(1));
  }
}
