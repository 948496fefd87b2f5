package io.usualstore.backend.database;

import static io.usualstore.backend.database.DsnKeyword.Kind.IGNORED;
import static io.usualstore.backend.database.DsnKeyword.Kind.OURS;
import static io.usualstore.backend.database.DsnKeyword.Kind.REFUSED;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keywords that libpq 17 knows, and what each becomes for pgjdbc. */
enum DsnKeyword {
  HOST(OURS),
  HOSTADDR(OURS),
  PORT(OURS),
  DBNAME(OURS),
  USER(OURS),
  PASSWORD(OURS),
  PASSFILE(OURS),

  APPLICATION_NAME("ApplicationName"),
  FALLBACK_APPLICATION_NAME(OURS),
  CHANNEL_BINDING("channelBinding", "disable", "prefer", "require"),
  CONNECT_TIMEOUT(OURS),
  GSSENCMODE("gssEncMode", "disable", "prefer", "require"),
  GSSLIB("gsslib"),
  KEEPALIVES("tcpKeepAlive", Map.of("0", "false", "1", "true")),
  KRBSRVNAME("kerberosServerName"),
  LOAD_BALANCE_HOSTS("loadBalanceHosts", Map.of("disable", "false", "random", "true")),
  OPTIONS("options"),
  SSLCERT("sslcert"),
  SSLKEY("sslkey"),
  SSLMODE("sslmode", "disable", "allow", "prefer", "require", "verify-ca", "verify-full"),
  SSLNEGOTIATION("sslNegotiation", "postgres", "direct"),
  SSLPASSWORD("sslpassword"),
  SSLROOTCERT(OURS),
  TARGET_SESSION_ATTRS(
      "targetServerType",
      Map.of(
          "any", "any",
          "read-write", "primary",
          "primary", "primary",
          "read-only", "secondary",
          "standby", "secondary",
          "prefer-standby", "preferSecondary")),

  // The driver speaks UTF-8 whatever is asked for, and leaves the rest to the operating system or
  // has none of it.
  CLIENT_ENCODING(IGNORED),
  GSSDELEGATION(IGNORED),
  KEEPALIVES_COUNT(IGNORED),
  KEEPALIVES_IDLE(IGNORED),
  KEEPALIVES_INTERVAL(IGNORED),
  REQUIREPEER(IGNORED),
  SSLCOMPRESSION(IGNORED),
  SSLSNI(IGNORED),
  TCP_USER_TIMEOUT(IGNORED),

  // Asked for to be safer, or to reach something else: passing over one of these would deceive.
  REPLICATION(REFUSED),
  REQUIRE_AUTH(REFUSED),
  SERVICE(REFUSED),
  SSLCERTMODE(REFUSED),
  SSLCRL(REFUSED),
  SSLCRLDIR(REFUSED),
  SSL_MAX_PROTOCOL_VERSION(REFUSED),
  SSL_MIN_PROTOCOL_VERSION(REFUSED);

  enum Kind {
    /** Read by {@link DsnReader}. */
    OURS,
    /** Handed to the driver under its own name. */
    DRIVERS,
    IGNORED,
    REFUSED
  }

  private static final Map<String, DsnKeyword> BY_NAME =
      Stream.of(values()).collect(Collectors.toMap(DsnKeyword::libpqName, keyword -> keyword));

  final Kind kind;
  private final String driverName;

  /** libpq's value to the driver's; empty: any value, as it is. */
  private final Map<String, String> driverValues;

  DsnKeyword(Kind kind) {
    this.kind = kind;
    this.driverName = null;
    this.driverValues = Map.of();
  }

  DsnKeyword(String driverName, Map<String, String> driverValues) {
    this.kind = Kind.DRIVERS;
    this.driverName = driverName;
    this.driverValues = driverValues;
  }

  DsnKeyword(String driverName, String... values) {
    this(driverName, Stream.of(values).collect(Collectors.toMap(value -> value, value -> value)));
  }

  static Optional<DsnKeyword> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  String libpqName() {
    return name().toLowerCase(Locale.ROOT);
  }

  String driverName() {
    return driverName;
  }

  String driverValue(DsnSetting setting) {
    if (driverValues.isEmpty()) {
      return setting.value();
    }
    var value = driverValues.get(setting.value());
    if (value == null) {
      var allowed = String.join(", ", new TreeSet<>(driverValues.keySet()));
      throw new InvalidDsnException(setting, "must be one of " + allowed);
    }
    return value;
  }
}
