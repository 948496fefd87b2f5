package io.usualstore.backend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Database;
import io.usualstore.backend.PostgresResource;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit that only the table had would be a 500; one that only the program had, no limit. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class WidgetLimitsTest {
  private static final Pattern UPPER = Pattern.compile("<= '?([0-9]+)");

  @ParameterizedTest
  @CsvSource({
    "sku, widgets_sku_length",
    "barcode, widgets_barcode_length",
    "name, widgets_name_length",
    "description, widgets_description_length",
    "priceMinor, widgets_price_in_range",
    "taxRateBp, widgets_tax_rate_in_range",
    "category, categories_name_length",
    "lowStockMark, widgets_low_stock_mark_in_range"
  })
  void theRequestAllowsWhatTheTableAllows(String field, String constraint) throws Exception {
    var definition =
        Database.query(
                "select pg_get_constraintdef(oid) from pg_constraint where conname = ?", constraint)
            .get(0);
    var upper = UPPER.matcher(definition);
    assertThat(upper.find()).as(definition).isTrue();
    assertThat(limit(field)).isEqualTo(Long.parseLong(upper.group(1)));
  }

  private static long limit(String field) throws NoSuchFieldException {
    var declared = WidgetRequest.class.getDeclaredField(field);
    var size = declared.getAnnotation(Size.class);
    return size == null ? declared.getAnnotation(Max.class).value() : size.max();
  }
}
