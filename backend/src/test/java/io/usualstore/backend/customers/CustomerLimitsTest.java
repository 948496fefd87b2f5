package io.usualstore.backend.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Database;
import io.usualstore.backend.PostgresResource;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit that only the table had would be a 500; one that only the program had, no limit. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CustomerLimitsTest {
  private static final Pattern UPPER = Pattern.compile("<= ([0-9]+)");

  @ParameterizedTest
  @CsvSource({
    "name, customers_name_length",
    "email, customers_email_length",
    "phone, customers_phone_length",
    "address, customers_address_length",
    "note, customers_note_length",
    "tags, customers_tags_count"
  })
  void theRequestAllowsWhatTheTableAllows(String field, String constraint) throws Exception {
    var definition =
        Database.query(
                "select pg_get_constraintdef(oid) from pg_constraint where conname = ?", constraint)
            .get(0);
    var upper = UPPER.matcher(definition);
    assertThat(upper.find()).as(definition).isTrue();
    assertThat(CustomerRequest.class.getDeclaredField(field).getAnnotation(Size.class).max())
        .isEqualTo(Integer.parseInt(upper.group(1)));
  }
}
