package io.usualstore.backend;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a test needs and HTTP doesn't offer: Terraform's part, and the passing of time. */
public class Database {
  private Database() {}

  /** Cost 4, where Terraform takes 12: tests sign in often. */
  static void plantStaff() {
    for (var level : List.of("admin", "developer", "customer")) {
      plantAccount(level, level, Given.PASSWORD, 4, false);
    }
  }

  public static void plantAccount(
      String username, String level, String password, int cost, boolean mustChangePassword) {
    update(
        "insert into staff.accounts"
            + " (username, name, email, access_level, password_hash, must_change_password)"
            + " values (?, ?, ?, ?, crypt(?, gen_salt('bf', ?)), ?)",
        username,
        username,
        username + "@example.com",
        level,
        password,
        cost,
        mustChangePassword);
  }

  public static int update(String sql, Object... parameters) {
    try (var connection =
            DriverManager.getConnection(System.getProperty(PostgresResource.JDBC_URL));
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of each row. */
  public static List<String> query(String sql, Object... parameters) {
    try (var connection =
            DriverManager.getConnection(System.getProperty(PostgresResource.JDBC_URL));
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      var values = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
