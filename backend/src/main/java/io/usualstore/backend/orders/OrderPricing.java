package io.usualstore.backend.orders;

import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemException;
import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.tenant.ShopRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a sale comes to, at today's prices and the shop's way of taxing. */
@ApplicationScoped
class OrderPricing {
  private final RequestedLines requestedLines;
  private final ShopRepository shops;

  OrderPricing(RequestedLines requestedLines, ShopRepository shops) {
    this.requestedLines = requestedLines;
    this.shops = shops;
  }

  /** Sets the order's amounts, and gives its lines. */
  List<OrderLine> price(Order order, OrderContents request) {
    var shop = shops.current();
    order.currency = shop.currency;
    order.taxIncluded = shop.taxIncluded;
    order.discountMinor = request.discountMinor();
    order.discountReason = request.discountReason();
    try {
      var lines = requestedLines.of(request.lines());
      if (order.discountMinor > OrderLine.sumMinor(lines)) {
        throw invalid("discountMinor", "is more than the lines come to");
      }
      var totals = Totals.of(lines, order.discountMinor, order.taxIncluded);
      order.subtotalMinor = totals.subtotalMinor();
      order.taxMinor = totals.taxMinor();
      order.totalMinor = totals.totalMinor();
      return lines;
    } catch (ArithmeticException e) {
      throw ProblemType.INVALID_FIELDS.asException("The order comes to more than can be counted");
    }
  }

  static ProblemException invalid(String field, String sentence) {
    return ProblemType.INVALID_FIELDS.asException(List.of(new FieldError(field, sentence)));
  }
}
