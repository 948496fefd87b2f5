package io.usualstore.backend.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TlsDatabase.class)
class TlsStartTest {
  @Test
  void theProgramFillsAndServesADatabaseThatItReachesEncrypted() throws SQLException {
    given().get("/q/health/ready").then().statusCode(200);
    try (var connection = DriverManager.getConnection(System.getProperty(TlsDatabase.JDBC_URL));
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select bool_and(s.ssl) from pg_stat_ssl s join pg_stat_activity a using (pid)"
                    + " where a.application_name = 'encrypted'")) {
      rows.next();
      assertThat(rows.getObject(1)).isEqualTo(true);
    }
  }
}
