package io.usualstore.frontend.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A whole shop behind the frontend under test: a real PostgreSQL and the real backend. */
public class BackendResource implements QuarkusTestResourceLifecycleManager {

  // System properties, since a test may have another class loader than this resource.
  private static final String JDBC_URL = "usualstore.test.jdbc-url";
  private static final String LOG = "usualstore.test.backend-log";
  private static final String API_URL = "usualstore.test.api-url";
  private static final String PROCESS = "usualstore.test.backend-process";

  private String name = RunningShop.NAME;
  private RunningShop shop;

  @Override
  public void init(Map<String, String> arguments) {
    name = arguments.getOrDefault("name", name);
  }

  public static String apiUrl() {
    return System.getProperty(API_URL);
  }

  public static String jdbcUrl() {
    return System.getProperty(JDBC_URL);
  }

  /** From now on nobody answers the frontend. */
  public static void endBackend() {
    ProcessHandle.of(Long.getLong(PROCESS))
        .ifPresent(
            process -> {
              process.destroy();
              process.onExit().join();
            });
  }

  /** Of the backend behind the frontend under test. */
  public static String log() throws IOException {
    return Files.readString(Path.of(System.getProperty(LOG)));
  }

  /** In its database. */
  public static void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(jdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public Map<String, String> start() {
    shop = RunningShop.start();
    System.setProperty(JDBC_URL, shop.jdbcUrl());
    System.setProperty(LOG, shop.backendLog().toString());
    System.setProperty(API_URL, shop.apiUrl());
    System.setProperty(PROCESS, String.valueOf(shop.backendProcess()));
    return Map.of(
        "API_URL",
        shop.apiUrl(),
        "TENANT_NAME",
        name,
        "TENANT_KEY",
        "first_shop",
        "TRUSTED_PROXIES", // which the tests are, where they say so
        "127.0.0.1");
  }

  @Override
  public void stop() {
    if (shop != null) {
      shop.close();
    }
  }
}
