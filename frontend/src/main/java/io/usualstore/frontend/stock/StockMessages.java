package io.usualstore.frontend.stock;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("stock")
public interface StockMessages {

  @Message("Stock")
  String title();

  @Message("{#if count}Count stock{#else}Receive goods{/if}")
  String sheet(boolean count);

  @Message("Receive")
  String receive();

  @Message("Count")
  String count();

  @Message("Scan, or type a name, SKU or barcode")
  String scan();

  @Message("Add")
  String add();

  @Message(
      "{#if count}Scan every piece on the shelf, or scan one and type how many there are. The"
          + " difference is shown here; nothing changes before you book it.{#else}Scan every piece"
          + " of the delivery, or scan one and type how many came. Nothing changes before you book"
          + " it.{/if}")
  String help(boolean count);

  @Message("Product")
  String product();

  @Message("In stock")
  String inStock();

  @Message("{#if count}Counted{#else}Received{/if}")
  String quantity(boolean count);

  @Message("{#if count}Counted: {name}{#else}Received: {name}{/if}")
  String quantityOf(boolean count, String name);

  @Message("Difference")
  String difference();

  @Message("Stock after")
  String after();

  @Message("Take {name} off this list")
  String drop(String name);

  @Message("archived")
  String archived();

  @Message("{#if count}Reason{#else}Note{/if}")
  String reason(boolean count);

  @Message(
      "{#if count}For example: yearly stocktaking{#else}For example: who delivered, and the"
          + " delivery's number{/if}")
  String reasonHelp(boolean count);

  @Message("{#if count}Book the differences{#else}Book the delivery{/if}")
  String book(boolean count);

  @Message("Show the differences")
  String refresh();

  @Message("Start over")
  String startOver();

  @Message(
      "{#if count}{lines} {#if lines == 1}product{#else}products{/if} counted, {pieces}"
          + " {#if pieces == 1}piece{#else}pieces{/if} corrected{#else}{pieces} {#if pieces =="
          + " 1}piece{#else}pieces{/if} of {lines} {#if lines == 1}product{#else}products{/if}"
          + " received{/if}")
  String booked(boolean count, int lines, int pieces);

  @Message("No product has the code {code}")
  String unknownCode(String code);

  @Message("No product matches “{text}”")
  String unknownName(String text);

  @Message("Add this, or clear it, before you book")
  String notAddedYet();

  @Message("Which one?")
  String choose();

  @Message("Make a product with this code")
  String makeWithCode();

  @Message("Write a whole number up to a million")
  String quantityWrong();

  @Message("This looks like a barcode, not a quantity: write how many there are")
  String isACode();

  @Message("Check the difference that is now shown, then book")
  String notSeen();

  @Message("{name} wasn't added: mend its quantity first, or book this list and begin another")
  String notAdded(String name);

  @Message("This list is already booked. Start over for the next one.")
  String alreadyBooked();

  @Message("Low stock")
  String low();

  @Message("Nothing is low")
  String nothingLow();

  @Message(
      "Products are listed here once their stock falls to the low-stock mark that you give them.")
  String nothingLowHelp();

  @Message("Low-stock mark")
  String mark();

  @Message("Stock history")
  String history();

  @Message("To count")
  String toCount();

  @Message("More was sold than the books had: count what is there.")
  String toCountHelp();

  @Message("All movements")
  String allMovements();
}
