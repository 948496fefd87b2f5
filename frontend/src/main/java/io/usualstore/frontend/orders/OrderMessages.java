package io.usualstore.frontend.orders;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("orders")
public interface OrderMessages {

  @Message("Orders")
  String title();

  @Message("Order {number}")
  String order(Long number);

  @Message("Receipt {number}")
  String receiptOf(Long number);

  @Message("Receipt")
  String receipt();

  @Message("New sale")
  String sell();

  @Message("All")
  String all();

  @Message(
      "{#if status == 'placed'}Unpaid{#else if status == 'paid'}Paid{#else if status =="
          + " 'fulfilled'}Fulfilled{#else if status == 'cancelled'}Cancelled{#else if status =="
          + " 'refunded'}Refunded{#else}Draft{/if}")
  String status(String status);

  @Message("To fulfil")
  String toFulfil();

  @Message("Number, or customer's name, email, phone")
  String search();

  @Message("From")
  String from();

  @Message("To")
  String to();

  @Message("Number")
  String number();

  @Message("Date")
  String when();

  @Message("Customer")
  String customer();

  @Message("Walk-in")
  String walkIn();

  @Message("Status")
  String statusLabel();

  @Message("Total")
  String total();

  @Message("Staff")
  String staff();

  @Message("No orders yet")
  String empty();

  @Message("Each sale becomes an order here, with its receipt and its history.")
  String emptyHelp();

  @Message("No order matches")
  String noMatch();

  @Message("Try other dates, another status, or fewer letters.")
  String noMatchHelp();

  @Message("Clear the filters")
  String clear();

  @Message("{count} × {price}")
  String quantityAndPrice(int count, String price);

  @Message("Discount")
  String discount();

  @Message("Subtotal")
  String subtotal();

  @Message("{#if included}Tax included{#else}Tax{/if}")
  String tax(boolean included);

  @Message("Paid")
  String paid();

  @Message("Refunded")
  String refunded();

  @Message("Still open")
  String open();

  @Message(
      "{#if method == 'cash'}Cash{#else if method == 'card'}Card{#else if method =="
          + " 'transfer'}Transfer{#else}Store credit{/if}")
  String method(String method);

  @Message("Given")
  String given();

  @Message("Change")
  String change();

  @Message("Bought")
  String bought();

  @Message("Money")
  String money();

  @Message("Take payment")
  String takePayment();

  @Message("How")
  String how();

  @Message("Amount given")
  String tendered();

  @Message("Empty: the exact sum")
  String tenderedHelp();

  @Message("Or what was handed over")
  String notes();

  @Message("Reference")
  String reference();

  @Message("For card or transfer: what the terminal or the bank shows")
  String referenceHelp();

  @Message("Write an amount such as {example}")
  String tenderedWrong(String example);

  @Message("That is {missing} too little")
  String tenderedTooLittle(String missing);

  @Message("{amount} taken")
  String taken(String amount);

  @Message("{amount} taken. Change: {change}")
  String takenWithChange(String amount, String change);

  @Message("Hand over")
  String fulfil();

  @Message("The goods are with the customer: the order is done.")
  String fulfilHelp();

  @Message("Order {number} is handed over")
  String handedOver(Long number);

  @Message("Cancel the order")
  String cancelOrder();

  @Message("The goods go back into stock and the order can't be opened again.")
  String cancelHelp();

  @Message("Reason")
  String reason();

  @Message("Order {number} is cancelled, its goods are back in stock")
  String cancelled(Long number);

  @Message("What happened")
  String timeline();

  @Message(
      "{#if kind == 'created'}Created{#else if kind == 'placed'}Placed{#else if kind =="
          + " 'paid'}Paid{#else if kind == 'fulfilled'}Handed over{#else if kind =="
          + " 'cancelled'}Cancelled{#else if kind == 'refunded'}Refunded{#else if kind =="
          + " 'note'}Note{#else}Changed{/if}")
  String event(String kind);

  @Message("Print")
  String print();

  @Message("To the order")
  String toOrder();

  @Message("Sold")
  String sold();

  @Message("Thank you")
  String thanks();

  @Message("Served by {name}")
  String servedBy(String name);

  @Message("each")
  String each();

  @Message("Contact")
  String contact();

  @Message("Next step")
  String nextStep();

  @Message("Done: nothing is left to do.")
  String nothingLeft();
}
