package io.usualstore.frontend.orders;

import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.orders.OrderApi.Payment;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.shop.Money;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A payment as typed.
 *
 * @param key makes one payment of it, however often it is sent
 * @param tendered cash handed over; left empty, it was the exact sum
 */
public record PaymentForm(
    @RestForm String key,
    @RestForm String method,
    @RestForm String tendered,
    @RestForm String note,
    @RestForm String reference) {

  public static PaymentForm blank(String key, String method) {
    return new PaymentForm(key, method, "", null, "");
  }

  static PaymentForm blank() {
    return blank(UUID.randomUUID().toString(), "cash");
  }

  /**
   * @throws ApiException where the cash is no amount, or is less than is due
   */
  public Payment toApi(long dueMinor, Money money, OrderMessages messages) {
    if (!"cash".equals(method)) {
      return new Payment(method, dueMinor, null, Typed.orNull(reference));
    }
    var given =
        Typed.text(note).isEmpty()
            ? Typed.text(tendered)
            : note; // a note's button wins over the field
    if (given.isEmpty()) {
      return new Payment(method, dueMinor, dueMinor, null);
    }
    var tenderedMinor =
        money
            .parse(given)
            .orElseThrow(() -> refused(messages.tenderedWrong(money.plain(dueMinor))));
    if (tenderedMinor < dueMinor) {
      throw refused(messages.tenderedTooLittle(money.format(dueMinor - tenderedMinor)));
    }
    return new Payment(method, dueMinor, tenderedMinor, null);
  }

  private static ApiException refused(String sentence) {
    return new ApiException(ApiProblem.ofField("tendered", sentence), null);
  }
}
