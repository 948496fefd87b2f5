package io.usualstore.frontend.orders;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("orders")
public interface OrderMessages {

  @Message("Orders")
  String title();

  @Message("{#if number}Order {number}{#else}Draft{/if}")
  String order(Long number);

  @Message("Receipt {number}")
  String receiptOf(Long number);

  @Message("Receipt")
  String receipt();

  @Message("New sale")
  String sell();

  @Message("Export")
  String export();

  @Message("{#if count == 1}1 order{#else}{count} orders{/if}")
  String totals(long count);

  @Message("sold, cancelled ones apart")
  String totalsOf();

  @Message("Drafts")
  String drafts();

  @Message("Order for a customer")
  String newOrder();

  @Message("Continue this sale")
  String resume();

  @Message("It isn't sold yet: continue it, then charge it or place it unpaid.")
  String draftHelp();

  @Message("All")
  String all();

  @Message("Draft")
  String statusDraft();

  @Message("Unpaid")
  String statusPlaced();

  @Message("Partly paid")
  String statusPartlyPaid();

  @Message("Paid")
  String statusPaid();

  @Message("Fulfilled")
  String statusFulfilled();

  @Message("Cancelled")
  String statusCancelled();

  @Message("− {amount} refunded")
  String refundedOf(String amount);

  @Message("Refunded")
  String statusRefunded();

  @Message("To pay out")
  String toPayOutTab();

  @Message("To fulfil")
  String toFulfil();

  @Message("Number, customer, or payment reference")
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

  @Message("Everybody")
  String everybody();

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

  @Message("{#if included}Tax included, {rate} %{#else}Tax, {rate} %{/if}")
  String tax(boolean included, String rate);

  @Message("Cancelled: nothing was sold")
  String cancelledReceipt();

  @Message("A parked sale: nothing is sold yet")
  String draftReceipt();

  @Message("All of it came back")
  String refundedReceipt();

  @Message("A part of it came back")
  String partlyRefundedReceipt();

  @Message("Not paid: {amount} are open")
  String openReceipt(String amount);

  @Message("{#if count == 1}1 came back{#else}{count} came back{/if}")
  String cameBack(int count);

  @Message("The refund is to be paid out.")
  String payOutNext();

  @Message("{name}: {count} can come back")
  String quantityTooMany(String name, int count);

  @Message("{name}: all of it came back already")
  String allCameBack(String name);

  @Message("Paid")
  String paid();

  @Message("Refunded")
  String refunded();

  @Message("Still open")
  String open();

  @Message("{amount} open")
  String openOf(String amount);

  @Message("Came back unpaid")
  String offDebt();

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

  @Message("How is it paid?")
  String how();

  @Message("Amount given")
  String tendered();

  @Message("Leave it empty for the exact sum")
  String tenderedHelp();

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

  @Message("It is handed over with the last payment.")
  String handedOverWhenPaid();

  @Message("Order {number} is handed over")
  String handedOver(Long number);

  @Message("Cancel the order")
  String cancelOrder();

  @Message("The goods go back into stock and the order can't be opened again.")
  String cancelHelp();

  @Message("Reason")
  String reason();

  @Message(
      "{#if number}Order {number} is cancelled, its goods are back in stock{#else}The draft is"
          + " discarded{/if}")
  String cancelled(Long number);

  @Message("What happened")
  String timeline();

  @Message(
      "{#if kind == 'created'}Created{#else if kind == 'placed'}Placed{#else if kind =="
          + " 'paid'}Paid{#else if kind == 'fulfilled'}Handed over{#else if kind =="
          + " 'cancelled'}Cancelled{#else if kind == 'granted'}Refund granted{#else if kind =="
          + " 'withdrawn'}Refund withdrawn{#else if kind == 'refunded'}Refund paid out{#else if"
          + " kind == 'note'}Note{#else}Changed{/if}")
  String event(String kind);

  @Message("Refund")
  String refund();

  @Message("Refund of order {number}")
  String refundOf(Long number);

  @Message("Up to {amount} can be given back.")
  String refundable(String amount);

  @Message("What comes back")
  String comesBack();

  @Message("Quantity of {name}")
  String quantityOf(String name);

  @Message("of {count}")
  String outOf(int count);

  @Message("Back into stock: {name}")
  String restockOf(String name);

  @Message("Back into stock")
  String restock();

  @Message("Not back into stock")
  String noRestock();

  @Message("{count} refunded")
  String refundedPieces(int count);

  @Message("{name}: write a whole number up to {count}")
  String quantityWrong(String name, int count);

  @Message("Why")
  String refundReason();

  @Message("It is shown in the order's history and in the books")
  String refundReasonHelp();

  @Message("Say why it comes back")
  String reasonMissing();

  @Message("Amount")
  String amount();

  @Message("Leave it empty for what was paid for the pieces. What is still open comes off first.")
  String refundAmountHelp();

  @Message("Write an amount up to {most}")
  String refundAmountWrong(String most);

  @Message("Say how many come back of what, or write an amount")
  String nothingComesBack();

  @Message("Goes back")
  String goesBack();

  @Message("Review")
  String review();

  @Message("Change it")
  String changeIt();

  @Message("Grant {amount}")
  String grant(String amount);

  @Message("Take the goods back")
  String takeBack();

  @Message("{amount} less to pay")
  String lessToPay(String amount);

  @Message("The goods are taken back now, and what they are worth comes off what is open.")
  String takeBackHelp();

  @Message("The goods are taken back now. The money goes out when an admin pays it out.")
  String grantHelp();

  @Message("The refund is granted")
  String refundGranted();

  @Message("Money only, no goods")
  String moneyOnly();

  @Message("{amount} to pay out")
  String toPayOut(String amount);

  @Message("An admin pays it out.")
  String payoutByAdmin();

  @Message("Pay out {amount}")
  String payOut(String amount);

  @Message("Pay out")
  String payOutBy();

  @Message("Leave it empty for all of it. It goes back as it was paid, or as store credit.")
  String payoutHelp();

  @Message("Withdraw the refund")
  String withdraw();

  @Message("Nothing is paid out. Goods that went back into stock leave it again.")
  String withdrawHelp();

  @Message("The refund is withdrawn")
  String withdrawn();

  @Message("The refund is paid out")
  String paidOut();

  @Message("Write an amount")
  String amountWrong();

  @Message("Only a part")
  String part();

  @Message("Leave it empty for all that is open")
  String partHelp();

  @Message("Write an amount up to {most}")
  String partWrong(String most);

  @Message("Store credit")
  String storeCredit();

  @Message("To spend here")
  String creditBalance();

  @Message("Give store credit")
  String giveCredit();

  @Message("An admin gives store credit; a refund can become some.")
  String creditByAdmin();

  @Message("The store credit is given")
  String creditGiven();

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

  @Message("Somebody did this meanwhile: here is what is left to do.")
  String doneMeanwhile();

  @Message("Somebody took the rest meanwhile: nothing is open any more.")
  String restTakenMeanwhile();

  @Message("Done: nothing is left to do.")
  String nothingLeft();
}
