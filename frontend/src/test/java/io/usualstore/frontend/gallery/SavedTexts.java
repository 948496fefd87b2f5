package io.usualstore.frontend.gallery;

import io.usualstore.frontend.support.BackendResource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** What the shop's database holds, in any column of any table. */
final class SavedTexts {

  private final Map<String, Long> counted = new HashMap<>();
  private String count;

  /** Whether this text, exactly, stood there when it was last asked for. */
  boolean had(String text) {
    return counted.getOrDefault(text, 0L) > 0;
  }

  /** Whether this text, exactly, stands in more places than when it was last asked for. */
  boolean hasOneMore(String text) throws SQLException {
    if (text.indexOf('\0') >= 0) {
      return false; // PostgreSQL has none
    }
    try (var connection = DriverManager.getConnection(BackendResource.jdbcUrl());
        var query = connection.prepareStatement(count())) {
      query.setString(1, text);
      try (var rows = query.executeQuery()) {
        rows.next();
        var now = rows.getLong(1);
        var before = counted.put(text, now);
        return now > (before == null ? 0 : before);
      }
    }
  }

  private String count() throws SQLException {
    if (count == null) {
      var columns = new ArrayList<String>();
      try (var connection = DriverManager.getConnection(BackendResource.jdbcUrl());
          var query = connection.createStatement();
          var rows =
              query.executeQuery(
                  """
                  select format('select count(*) as n from %I.%I, wanted where %I = wanted.text', table_schema, table_name, column_name)
                  from information_schema.columns join information_schema.tables using (table_schema, table_name)
                  where data_type = 'text' and table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                  """)) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
      count =
          "with wanted as (select ?::text as text) select sum(n) from ("
              + String.join(" union all ", columns)
              + ") counts";
    }
    return count;
  }
}
