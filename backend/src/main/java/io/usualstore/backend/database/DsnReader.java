package io.usualstore.backend.database;

import static io.usualstore.backend.database.DsnKeyword.CONNECT_TIMEOUT;
import static io.usualstore.backend.database.DsnKeyword.DBNAME;
import static io.usualstore.backend.database.DsnKeyword.FALLBACK_APPLICATION_NAME;
import static io.usualstore.backend.database.DsnKeyword.HOST;
import static io.usualstore.backend.database.DsnKeyword.HOSTADDR;
import static io.usualstore.backend.database.DsnKeyword.PASSFILE;
import static io.usualstore.backend.database.DsnKeyword.PASSWORD;
import static io.usualstore.backend.database.DsnKeyword.PORT;
import static io.usualstore.backend.database.DsnKeyword.SSLMODE;
import static io.usualstore.backend.database.DsnKeyword.SSLROOTCERT;
import static io.usualstore.backend.database.DsnKeyword.USER;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Makes a {@link Dsn} of its settings: libpq's defaults, its checks, the password file. */
@RegisterForReflection(targets = DefaultJavaSSLFactory.class) // the driver makes it by its name
class DsnReader {
  private static final int DEFAULT_PORT = 5432;
  private static final Pattern NOT_IN_A_HOST = Pattern.compile("[\\s/?#&@$\\\\\\[\\]\\p{Cntrl}]");

  private final Map<DsnKeyword, DsnSetting> settings = new EnumMap<>(DsnKeyword.class);

  DsnReader(List<DsnSetting> settings) {
    settings.forEach(setting -> this.settings.put(setting.keyword(), setting)); // the last one wins
  }

  Dsn read() {
    for (var setting : settings.values()) {
      if (setting.keyword().kind == DsnKeyword.Kind.REFUSED) {
        throw new InvalidDsnException(setting, "isn't supported by this program: leave it out");
      }
    }
    var hosts = hosts();
    var user = orElse(USER, System.getProperty("user.name"));
    var database = orElse(DBNAME, user);
    return new Dsn(hosts, database, user, password(hosts, database, user), driverProperties());
  }

  private List<DsnHost> hosts() {
    var addresses = list(HOSTADDR);
    var names = list(HOST);
    if (names.size() != addresses.size() && has(HOST) && has(HOSTADDR)) {
      throw new InvalidDsnException(
          settings.get(HOSTADDR), "must hold as many addresses as host holds names");
    }
    var count = Math.max(names.size(), addresses.size());
    var ports = list(PORT);
    if (ports.size() > 1 && ports.size() != count) {
      throw new InvalidDsnException(
          settings.get(PORT), "must hold one number, or one for each of the hosts");
    }
    var hosts = new ArrayList<DsnHost>();
    for (var i = 0; i < count; i++) {
      var name = has(HOST) ? host(names.get(i), HOST) : "";
      var address = has(HOSTADDR) ? host(addresses.get(i), HOSTADDR) : "";
      hosts.add(new DsnHost(name, address, port(ports.size() == 1 ? ports.get(0) : ports.get(i))));
    }
    return List.copyOf(hosts);
  }

  private String host(String host, DsnKeyword keyword) {
    if (host.startsWith("/") || host.startsWith("@")) {
      throw new InvalidDsnException(
          settings.get(keyword),
          "is a socket in the file system; this program connects over TCP only");
    }
    if (NOT_IN_A_HOST.matcher(host).find()) {
      throw new InvalidDsnException(
          settings.get(keyword), "holds a character that no host's name has");
    }
    return host;
  }

  private int port(String port) {
    return port.isEmpty() ? DEFAULT_PORT : number(port.strip(), settings.get(PORT), 1, 65535);
  }

  private static int number(String text, DsnSetting setting, int least, int most) {
    try {
      var number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the sentence below
    }
    throw new InvalidDsnException(
        setting, "must be a whole number from %d to %d".formatted(least, most));
  }

  private String password(List<DsnHost> hosts, String database, String user) {
    if (has(PASSWORD)) {
      return value(PASSWORD);
    }
    if (!has(PASSFILE)) {
      var usual = Path.of(System.getProperty("user.home"), ".pgpass");
      return Files.isReadable(usual) ? password(Passfile.read(usual), hosts, database, user) : "";
    }
    try {
      return password(Passfile.read(Path.of(value(PASSFILE))), hosts, database, user);
    } catch (InvalidDsnException e) {
      throw new InvalidDsnException(settings.get(PASSFILE), e.getMessage());
    }
  }

  private static String password(
      Passfile passfile, List<DsnHost> hosts, String database, String user) {
    var passwords =
        hosts.stream()
            .map(host -> passfile.password(host, database, user).orElse(""))
            .collect(Collectors.toSet());
    if (passwords.size() > 1) { // the driver takes one for all
      throw new InvalidDsnException("has different passwords for the hosts; write one line with *");
    }
    return passwords.iterator().next();
  }

  private Map<String, String> driverProperties() {
    var properties = new HashMap<String, String>();
    for (var setting : settings.values()) {
      if (setting.keyword().kind == DsnKeyword.Kind.DRIVERS && !setting.value().isEmpty()) {
        properties.put(setting.keyword().driverName(), setting.keyword().driverValue(setting));
      }
    }
    if (has(FALLBACK_APPLICATION_NAME)) {
      properties.putIfAbsent("ApplicationName", value(FALLBACK_APPLICATION_NAME));
    }
    if (has(
        CONNECT_TIMEOUT)) { // libpq waits for ever for 0 and below, and so does the driver for 0
      var setting = settings.get(CONNECT_TIMEOUT);
      var seconds =
          number(setting.value().strip(), setting, Integer.MIN_VALUE, Integer.MAX_VALUE / 1000);
      properties.put("connectTimeout", String.valueOf(Math.max(0, seconds)));
    }
    addTrust(properties);
    return Map.copyOf(properties);
  }

  private void addTrust(Map<String, String> properties) {
    var mode = properties.get(SSLMODE.driverName());
    if (value(SSLROOTCERT).equals("system")) {
      if (mode != null && !mode.equals("verify-full")) {
        throw new InvalidDsnException(
            settings.get(SSLMODE), "must be verify-full with sslrootcert=system");
      }
      mode = "verify-full";
      properties.put(SSLMODE.driverName(), mode);
      properties.put("sslfactory", DefaultJavaSSLFactory.class.getName());
    } else if (has(SSLROOTCERT)) {
      properties.put("sslrootcert", value(SSLROOTCERT));
      if ("require".equals(mode)) { // with a root certificate libpq checks it, and the driver not
        properties.put(SSLMODE.driverName(), "verify-ca");
      }
    }
    if ("verify-full".equals(mode) && has(HOST) && has(HOSTADDR)) {
      throw new InvalidDsnException(
          settings.get(HOSTADDR),
          "can't be used with sslmode=verify-full: the certificate is checked against host");
    }
  }

  private boolean has(DsnKeyword keyword) {
    return !value(keyword).isEmpty();
  }

  private String orElse(DsnKeyword keyword, String otherwise) {
    return has(keyword) ? value(keyword) : otherwise;
  }

  private String value(DsnKeyword keyword) {
    var setting = settings.get(keyword);
    return setting == null ? "" : setting.value();
  }

  /**
   * A list separated by commas, in which an entry may be empty; one empty entry where none is
   * given.
   */
  private List<String> list(DsnKeyword keyword) {
    return List.of(value(keyword).split(",", -1));
  }
}
