package io.usualstore.frontend.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("home")
public interface HomeMessages {

  @Message("Home")
  String title();

  @Message("Today")
  String today();

  @Message("{day}, beside the same day last week until this time")
  String dayBeside(String day);

  @Message("Sales")
  String sales();

  @Message("Orders")
  String orders();

  @Message("Average order")
  String average();

  @Message("Refunds")
  String refunds();

  @Message("{then} last week")
  String before(String then);

  @Message("none last week")
  String noneBefore();

  @Message("{#if same}the same{#else if up}up{#else}down{/if}")
  String direction(boolean up, boolean same);

  @Message("The last 30 days")
  String days();

  @Message("{total} in all. The best day was {day} with {best}.")
  String daysSummary(String total, String day, String best);

  @Message("Nothing was sold yet.")
  String daysEmpty();

  @Message("{day}: {sales}, {#if orders == 1}1 order{#else}{orders} orders{/if}")
  String bar(String day, String sales, int orders);

  @Message("As a table")
  String asTable();

  @Message("Day")
  String day();

  @Message("Needs attention")
  String attention();

  @Message("Nothing waits. Well done.")
  String allDone();

  @Message("{#if count == 1}1 order is unpaid{#else}{count} orders are unpaid{/if}")
  String unpaid(int count);

  @Message(
      "{#if count == 1}1 paid order waits to be handed over{#else}{count} paid orders wait to be"
          + " handed over{/if}")
  String toFulfil(int count);

  @Message("{#if count == 1}1 order has{#else}{count} orders have{/if} a refund to pay out")
  String toPayOut(int count);

  @Message("{#if count == 1}1 product is low on stock{#else}{count} products are low on stock{/if}")
  String lowStock(int count);

  @Message("New sale")
  String sell();

  @Message("Welcome")
  String welcome();

  @Message("Three steps, and the shop is open.")
  String welcomeHelp();

  @Message("Make your first product")
  String firstProduct();

  @Message("A name, a price, and a barcode if it has one.")
  String firstProductHelp();

  @Message("Receive its stock")
  String firstStock();

  @Message("Open the product and record what came in.")
  String firstStockHelp();

  @Message("Make the first sale")
  String firstSale();

  @Message("Scan it, take the money, hand out the receipt.")
  String firstSaleHelp();

  @Message("Done")
  String done();
}
