package io.usualstore.frontend.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.api.SessionHeader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/orders")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
public interface OrderApi {

  @GET
  Page<OrderSummary> list(
      @RestQuery String q,
      @RestQuery List<String> status,
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery Long customerId,
      @RestQuery Long staffId,
      @RestQuery boolean toPayOut,
      @RestQuery boolean unpaid,
      @RestQuery String sort,
      @RestQuery String after,
      @RestQuery String before);

  /** Of all the pages of such a list. */
  @GET
  @Path("/totals")
  Totals totals(
      @RestQuery String q,
      @RestQuery List<String> status,
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery Long customerId,
      @RestQuery Long staffId,
      @RestQuery boolean toPayOut,
      @RestQuery boolean unpaid);

  @GET
  Page<OrderSummary> ofCustomer(
      @RestQuery Long customerId,
      @RestQuery String after,
      @RestQuery String before,
      @RestQuery Integer limit);

  @GET
  @Path("/{id}")
  Order get(@RestPath long id);

  @POST
  Order place(@HeaderParam("Idempotency-Key") String key, OrderRequest order);

  @POST
  @Path("/{id}/payments")
  Order pay(@RestPath long id, @HeaderParam("Idempotency-Key") String key, Payment payment);

  @POST
  @Path("/{id}/refunds/quote")
  RefundQuote quote(@RestPath long id, RefundLines lines);

  @POST
  @Path("/{id}/refunds")
  Order grant(@RestPath long id, @HeaderParam("Idempotency-Key") String key, RefundRequest refund);

  @POST
  @Path("/{id}/refunds/{refund}/withdrawal")
  Order withdraw(@RestPath long id, @RestPath long refund, Cancellation why);

  @POST
  @Path("/{id}/refunds/{refund}/payouts")
  Order payOut(
      @RestPath long id,
      @RestPath long refund,
      @HeaderParam("Idempotency-Key") String key,
      Payment payout);

  @POST
  @Path("/{id}/fulfil")
  Order fulfil(@RestPath long id);

  @POST
  @Path("/{id}/cancel")
  Order cancel(@RestPath long id, Cancellation cancellation);

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrderRequest(
      Long draftId,
      Long customerId,
      List<OrderLine> lines,
      Long discountMinor,
      String discountReason,
      String note,
      boolean handOver,
      Payment payment,
      long expectedTotalMinor) {}

  /**
   * {@code discountMinor} on the line as a whole; null: none. {@code foundReason} why it is sold
   * though the books may have too few; empty: it isn't.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrderLine(
      long widgetId, int quantity, Long discountMinor, String discountReason, String foundReason) {}

  /** Cancelled orders are counted, and come to nothing. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Totals(long orders, long totalMinor, long openMinor) {}

  /** {@code tenderedMinor} is for cash alone. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Payment(String method, Long amountMinor, Long tenderedMinor, String reference) {}

  record RefundLine(long lineId, int quantity, boolean restock) {}

  /** {@code amountMinor} null: what is right. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RefundLines(List<RefundLine> lines, Long amountMinor) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record RefundQuote(long amountMinor, long offDebtMinor, long refundableMinor) {}

  /**
   * {@code amountMinor} null: what the lines were paid with; the expected ones as the review said,
   * null before.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RefundRequest(
      List<RefundLine> lines,
      Long amountMinor,
      String reason,
      Long expectedAmountMinor,
      Long expectedOffDebtMinor) {}

  record Cancellation(String reason) {}
}
