package io.usualstore.backend.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the database is and who asks for it.
 *
 * @param hosts in their order, at least one, each with a port from 1 to 65535
 * @param password empty where none is given
 * @param driverProperties pgjdbc's names and values, for everything else
 */
public record Dsn(
    List<DsnHost> hosts,
    String database,
    String user,
    String password,
    Map<String, String> driverProperties) {

  /**
   * Reads a libpq connection string, keyword/value or URI (PostgreSQL 17 manual, "Connection
   * Strings").
   *
   * @throws InvalidDsnException naming the keyword and its position, from 1; never a value, which
   *     may be the password
   */
  public static Dsn of(String text) {
    return new DsnReader(
            UriReader.isUri(text)
                ? new UriReader(text).read()
                : new KeywordValueReader(text).read())
        .read();
  }

  /** For pgjdbc; user and password apart. */
  public String jdbcUrl() {
    return "jdbc:postgresql://%s/%s%s"
        .formatted(
            hosts.stream().map(Dsn::authority).collect(Collectors.joining(",")),
            encoded(database),
            driverProperties.entrySet().stream()
                .map(property -> property.getKey() + "=" + encoded(property.getValue()))
                .sorted()
                .collect(Collectors.joining("&", driverProperties.isEmpty() ? "" : "?", "")));
  }

  private static String authority(DsnHost host) {
    var target = host.target();
    return (target.contains(":") ? "[%s]:%d" : "%s:%d").formatted(target, host.port());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  /** For logs: without the password and the driver's properties, which may hold the key's. */
  @Override
  public String toString() {
    var places = hosts.stream().map(Dsn::authority).collect(Collectors.joining(","));
    return "database %s on %s as %s".formatted(database, places, user);
  }
}
