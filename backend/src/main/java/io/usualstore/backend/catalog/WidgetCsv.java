package io.usualstore.backend.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.usualstore.backend.http.CsvCell;
import io.usualstore.backend.http.CsvForm;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemException;
import io.usualstore.backend.http.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of widgets, as a spreadsheet of any country writes it, read into its rows. */
record WidgetCsv(List<Row> rows, CsvForm form) {
  static final int MOST_ROWS = 5_000;

  /** By which spreadsheets tell each other what keeps cells apart. */
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=([;,\t|])\"?\\1*\\s*?(\\R|$)", Pattern.CASE_INSENSITIVE);

  /** That is repeated in a sentence, in code points. */
  private static final int LONGEST_HEADER = 40;

  /**
   * @param line where it stands in the file, from 1, the header's
   * @param cells of the columns that the file has
   */
  record Row(long line, Map<CsvColumn, String> cells) {
    Optional<String> cell(CsvColumn column) {
      return Optional.ofNullable(cells.get(column));
    }

    FieldError error(CsvColumn column, String why) {
      return new FieldError("rows[%d].%s".formatted(line, column.header()), why);
    }
  }

  static WidgetCsv read(byte[] content) {
    var text = text(content);
    var named = SEPARATOR_LINE.matcher(text);
    var separator = named.lookingAt() ? named.group(1).charAt(0) : separator(text);
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // row() says it better
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      var records = reader.stream().skip(named.lookingAt() ? 1 : 0).limit(MOST_ROWS + 2L).toList();
      return of(records, CsvForm.separatedBy(separator));
    } catch (CsvParseException e) {
      throw unreadable("Something follows the closing quote of a cell");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WidgetCsv of(List<CsvRecord> records, CsvForm form) {
    if (records.isEmpty()) {
      throw unreadable("The file is empty");
    }
    if (records.size() > MOST_ROWS + 1) {
      throw unreadable("The file has more than %d rows: split it".formatted(MOST_ROWS));
    }
    var columns = columns(cells(records.get(0), 0));
    return new WidgetCsv(
        records.stream()
            .skip(1)
            .filter(row -> row.getFields().stream().anyMatch(cell -> !cell.isBlank()))
            .map(row -> row(row, columns))
            .toList(),
        form);
  }

  private static List<CsvColumn> columns(List<String> headers) {
    var columns = new ArrayList<CsvColumn>();
    for (var header : headers) {
      var column =
          CsvColumn.of(header)
              .orElseThrow(
                  () -> unreadable("No column is called “%s”".formatted(shortened(header))));
      if (columns.contains(column)) {
        throw unreadable("The column “%s” is there twice".formatted(column.header()));
      }
      columns.add(column);
    }
    if (!columns.contains(CsvColumn.SKU)) {
      throw unreadable("The first row must name the columns, sku among them");
    }
    return columns;
  }

  /** A whole file may stand in its first cell. */
  private static String shortened(String header) {
    var most = Math.min(LONGEST_HEADER, header.codePointCount(0, header.length()));
    var end = header.offsetByCodePoints(0, most);
    return end == header.length() ? header : header.substring(0, end) + "…";
  }

  private static Row row(CsvRecord row, List<CsvColumn> columns) {
    var line = row.getStartingLineNumber();
    var fields = cells(row, columns.size());
    if (fields.size() != columns.size()) {
      throw unreadable(
          "Row %d has %d cells, and the first row %d"
              .formatted(line, fields.size(), columns.size()));
    }
    var cells = new EnumMap<CsvColumn, String>(CsvColumn.class);
    for (int i = 0; i < fields.size(); i++) {
      cells.put(columns.get(i), cell(columns.get(i), fields.get(i)));
    }
    return new Row(line, cells);
  }

  private static String cell(CsvColumn column, String field) {
    var text = CsvCell.read(field).strip();
    return column == CsvColumn.SKU || column == CsvColumn.BARCODE ? Code.of(text) : text;
  }

  /** Without the empty ones that a spreadsheet writes at its end, beyond so many. */
  private static List<String> cells(CsvRecord row, int expected) {
    var count = row.getFieldCount();
    while (count > expected && row.getField(count - 1).isBlank()) {
      count--;
    }
    return row.getFields().subList(0, count);
  }

  /** What the header has more of; a comma in a quoted header is nobody's. */
  private static char separator(String text) {
    var header = text.lines().findFirst().orElse("");
    return header.chars().filter(c -> c == ';').count()
            > header.chars().filter(c -> c == ',').count()
        ? ';'
        : ',';
  }

  private static String text(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (text.indexOf('\0') >= 0) {
        throw unreadable("The file holds a character that can't be stored");
      }
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unreadable("Save the file as “CSV UTF-8”: some of its letters can't be read");
    }
  }

  private static ProblemException unreadable(String why) {
    return ProblemType.FILE_UNREADABLE.asException(why);
  }
}
