package io.usualstore.frontend.orders;

import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.ApiProblem.FieldError;
import io.usualstore.frontend.orders.OrderApi.RefundLine;
import io.usualstore.frontend.orders.OrderApi.RefundRequest;
import io.usualstore.frontend.page.Amounts;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.page.TypedForm;
import io.usualstore.frontend.shop.Money;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A refund as typed, which stands in the page's address until it is granted.
 *
 * @param key makes one refund of it, however often it is sent
 * @param quantities how many of each line come back, by the line's id; nothing typed is none
 * @param restocked the lines whose pieces go back on the shelf
 * @param amount what goes back; nothing typed is what the lines were paid with
 * @param reviewedMinor what the review said that goes back; null before
 * @param reviewedOffDebtMinor what the review said that is owed no longer; null before
 */
public record RefundForm(
    String key,
    Map<String, String> quantities,
    List<String> restocked,
    String amount,
    String reason,
    Long reviewedMinor,
    Long reviewedOffDebtMinor) {

  private static final String QUANTITY = "quantity-";

  private static final String RESTOCK = "restock-";

  static RefundForm of(MultivaluedMap<String, String> query) {
    return of(
        query.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().get(0))));
  }

  static RefundForm of(List<TypedForm.Field> form) {
    return of(
        form.stream()
            .collect(Collectors.toMap(TypedForm.Field::name, TypedForm.Field::value, (a, b) -> a)));
  }

  private static RefundForm of(Map<String, String> typed) {
    var key = Typed.text(typed.get("key"));
    return new RefundForm(
        key.matches("[0-9a-f-]{36}") ? key : UUID.randomUUID().toString(),
        typed.entrySet().stream()
            .filter(field -> field.getKey().startsWith(QUANTITY))
            .collect(
                Collectors.toMap(
                    field -> field.getKey().substring(QUANTITY.length()),
                    field -> Typed.text(field.getValue()))),
        typed.keySet().stream()
            .filter(name -> name.startsWith(RESTOCK))
            .map(name -> name.substring(RESTOCK.length()))
            .toList(),
        Typed.text(typed.get("amount")),
        Typed.text(typed.get("reason")),
        minor(typed.get("reviewedMinor")),
        minor(typed.get("reviewedOffDebtMinor")));
  }

  private static Long minor(String hidden) {
    return hidden != null && hidden.matches("\\d{1,15}") ? Long.valueOf(hidden) : null;
  }

  public String quantity(long line) {
    return quantities.getOrDefault(String.valueOf(line), "");
  }

  public boolean restocks(long line) {
    return restocked.contains(String.valueOf(line));
  }

  /**
   * @throws ApiException with a sentence beside each field that can't be read
   */
  RefundRequest toApi(Order order, Money money, OrderMessages messages) {
    var lines = lines(order, messages);
    var amountMinor = amountMinor(order, money, messages);
    if (lines.isEmpty() && amountMinor == null) {
      throw refused("amount", messages.nothingComesBack());
    }
    if (reason.isEmpty()) {
      throw refused("reason", messages.reasonMissing());
    }
    return new RefundRequest(lines, amountMinor, reason, reviewedMinor, reviewedOffDebtMinor);
  }

  /** The lines of which some come back. */
  List<RefundLine> lines(Order order, OrderMessages messages) {
    var lines = new ArrayList<RefundLine>();
    var errors = new ArrayList<FieldError>();
    for (var line : order.lines()) {
      var typed = quantity(line.id());
      var quantity = Typed.whole(typed);
      if (quantity.isPresent() && quantity.get() > 0) {
        lines.add(new RefundLine(line.id(), quantity.get(), restocks(line.id())));
      } else if (quantity.isEmpty() && !typed.isEmpty()) {
        errors.add(
            new FieldError(
                QUANTITY + line.id(),
                messages.quantityWrong(line.name(), line.refundableQuantity())));
      }
    }
    if (!errors.isEmpty()) {
      throw new ApiException(ApiProblem.ofFields(errors), null);
    }
    return lines;
  }

  /**
   * Before anything is granted; what is granted already may be sent once more.
   *
   * @throws ApiException where more comes back of a line than is left of it
   */
  RefundForm withinWhatIsLeft(Order order, OrderMessages messages) {
    var errors =
        order.lines().stream()
            .filter(line -> Typed.whole(quantity(line.id())).orElse(0) > line.refundableQuantity())
            .map(line -> new FieldError(QUANTITY + line.id(), tooMany(line, messages)))
            .toList();
    if (!errors.isEmpty()) {
      throw new ApiException(ApiProblem.ofFields(errors), null);
    }
    return this;
  }

  private static String tooMany(Order.Line line, OrderMessages messages) {
    return line.refundableQuantity() == 0
        ? messages.allCameBack(line.name())
        : messages.quantityTooMany(line.name(), line.refundableQuantity());
  }

  /** Null where nothing was typed. */
  private Long amountMinor(Order order, Money money, OrderMessages messages) {
    if (amount.isEmpty()) {
      return null;
    }
    return money
        .parse(amount)
        .orElseThrow(
            () ->
                refused(
                    "amount",
                    Amounts.fault(
                        money,
                        amount,
                        messages.refundAmountWrong(money.format(order.refundableMinor())))));
  }

  /** The backend names a line by its place in what was sent, the page by its id. */
  ApiProblem placed(ApiProblem problem, Order order) {
    var sent =
        order.lines().stream()
            .filter(line -> Typed.whole(quantity(line.id())).orElse(0) > 0)
            .map(Order.Line::id)
            .toList();
    return problem.renamed(
        field -> {
          var place = field.replaceAll("\\D", "");
          return field.startsWith("lines[")
              ? QUANTITY + sent.get(Integer.parseInt(place))
              : field.equals("amountMinor") ? "amount" : field;
        });
  }

  private static ApiException refused(String field, String sentence) {
    return new ApiException(ApiProblem.ofField(field, sentence), null);
  }
}
