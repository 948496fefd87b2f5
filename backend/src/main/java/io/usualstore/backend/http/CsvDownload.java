package io.usualstore.backend.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A file that spreadsheets open, row by row from the database to the client: no list of them is
 * held.
 */
public class CsvDownload {
  public static final String MEDIA_TYPE = "text/csv";

  /** Without it, spreadsheets read UTF-8 as something else. */
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** Each holds a thread and a connection to the database for as long as its client reads. */
  private static final Semaphore AT_A_TIME = new Semaphore(2);

  private CsvDownload() {}

  /**
   * @param rows gives the cells of each row, the header's first, to its argument; what it throws
   *     breaks the connection off, if the answer has begun; while two others are being written,
   *     this one is refused
   */
  public static Response of(String fileName, CsvForm form, Consumer<Consumer<Stream<?>>> rows) {
    return Response.ok(
            (StreamingOutput) out -> write(out, form, rows), MEDIA_TYPE + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
        .build();
  }

  private static void write(OutputStream out, CsvForm form, Consumer<Consumer<Stream<?>>> rows)
      throws IOException {
    if (!AT_A_TIME.tryAcquire()) {
      throw ProblemType.BUSY.asException().retryAfter(Duration.ofSeconds(5));
    }
    try {
      writeAll(out, form, rows);
    } finally {
      AT_A_TIME.release();
    }
  }

  @SuppressWarnings("resource") // closed, half a file would end as a whole one does
  private static void writeAll(OutputStream out, CsvForm form, Consumer<Consumer<Stream<?>>> rows)
      throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    var csv = CsvWriter.builder().fieldSeparator(form.separator).build(text);
    rows.accept(cells -> csv.writeRecord(cells.map(CsvCell::write).toList()));
    csv.close();
  }
}
