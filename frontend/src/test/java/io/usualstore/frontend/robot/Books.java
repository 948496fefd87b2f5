package io.usualstore.frontend.robot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** The shop's database, read past its programs. */
final class Books implements AutoCloseable {

  private final Connection database;

  Books(String jdbcUrl) throws SQLException {
    database = DriverManager.getConnection(jdbcUrl);
  }

  void begin() throws SQLException {
    StartingPoint.in(database);
  }

  void execute(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A row by its columns' names; null where there is none. */
  Map<String, String> row(String sql, Object... values) {
    var rows = rows(sql, values);
    return rows.isEmpty() ? null : rows.get(0);
  }

  long number(String sql, Object... values) {
    return Long.parseLong(row(sql, values).values().iterator().next());
  }

  /**
   * @param values for the statement's question marks: numbers, or texts
   */
  List<Map<String, String>> rows(String sql, Object... values) {
    try (var query = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      var rows = new ArrayList<Map<String, String>>();
      try (var found = query.executeQuery()) {
        var columns = found.getMetaData();
        while (found.next()) {
          var row = new LinkedHashMap<String, String>();
          for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), found.getString(i));
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql.replaceAll("\\s+", Matcher.quoteReplacement(" ")), e);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
