package io.usualstore.frontend.orders;

import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.orders.OrderApi.Payment;
import io.usualstore.frontend.page.Amounts;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.shop.Money;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A payment as typed.
 *
 * @param key makes one payment of it, however often it is sent
 * @param part what of the due sum is paid this way; left empty, all of it
 * @param tendered cash handed over; left empty, it was the exact sum
 * @param cash the same by a quick button; never {@code note}, which is what is noted on the order
 */
public record PaymentForm(
    @RestForm String key,
    @RestForm String method,
    @RestForm String part,
    @RestForm String tendered,
    @RestForm String cash,
    @RestForm String reference) {

  public static PaymentForm blank(String key, String method) {
    return new PaymentForm(key, method, "", "", null, "");
  }

  public PaymentForm paying(String part) {
    return new PaymentForm(key, method, part, tendered, cash, reference);
  }

  public PaymentForm by(String other) {
    return new PaymentForm(key, other, part, tendered, cash, reference);
  }

  static PaymentForm blank() {
    return blank(UUID.randomUUID().toString(), "cash");
  }

  /**
   * @throws ApiException where a sum is no amount, the part is more than is due, or the cash is
   *     less than what is paid with it
   */
  public Payment toApi(long dueMinor, Money money, OrderMessages messages) {
    var amountMinor = amountMinor(dueMinor, money, messages);
    if (!"cash".equals(method)) {
      return new Payment(method, amountMinor, null, Typed.orNull(reference));
    }
    var given =
        Typed.text(cash).isEmpty()
            ? Typed.text(tendered)
            : cash; // a quick button wins over the field
    if (given.isEmpty()) {
      return new Payment(method, amountMinor, amountMinor, Typed.orNull(reference));
    }
    var tenderedMinor =
        money
            .parse(given)
            .orElseThrow(
                () ->
                    refused(
                        "tendered",
                        Amounts.fault(
                            money, given, messages.tenderedWrong(money.plain(amountMinor)))));
    if (tenderedMinor < amountMinor) {
      throw refused(
          "tendered", messages.tenderedTooLittle(money.format(amountMinor - tenderedMinor)));
    }
    return new Payment(method, amountMinor, tenderedMinor, Typed.orNull(reference));
  }

  private long amountMinor(long dueMinor, Money money, OrderMessages messages) {
    if (Typed.text(part).isEmpty()) {
      return dueMinor;
    }
    return money
        .parse(part)
        .filter(minor -> minor > 0 && minor <= dueMinor)
        .orElseThrow(
            () ->
                refused(
                    "part",
                    Amounts.fault(money, part, messages.partWrong(money.format(dueMinor)))));
  }

  private static ApiException refused(String field, String sentence) {
    return new ApiException(ApiProblem.ofField(field, sentence), null);
  }
}
