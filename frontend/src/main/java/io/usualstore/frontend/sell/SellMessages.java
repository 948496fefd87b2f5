package io.usualstore.frontend.sell;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("sell")
public interface SellMessages {

  @Message("Sell")
  String title();

  @Message("Scan, or type a name, SKU or barcode")
  String scan();

  @Message("Add")
  String add();

  @Message("All")
  String all();

  @Message("Categories")
  String categories();

  @Message("Products")
  String products();

  @Message("Sale")
  String sale();

  @Message("Walk-in")
  String walkIn();

  @Message("Customer")
  String customer();

  @Message("Choose")
  String chooseIt();

  @Message("Change")
  String changeIt();

  @Message("Who buys?")
  String chooseCustomer();

  @Message("Name, email or phone")
  String searchCustomer();

  @Message("Nobody matches “{q}”")
  String noCustomer(String q);

  @Message("New customer")
  String newCustomer();

  @Message("Back to the sale")
  String backToSale();

  @Message("{#if count == 0}Sold out{#else}{count} left{/if}")
  String left(int count);

  @Message("{#if count == 0}None left in the books{#else}Only {count} left{/if}")
  String onlyLeft(int count);

  @Message("It is here")
  String found();

  @Message("{name} is here, though the books have too few")
  String foundOf(String name);

  @Message("Found: {reason}")
  String foundBecause(String reason);

  @Message("{quantity} in the sale, {#if stock == 0}none{#else}{stock}{/if} in the books")
  String foundCounts(int quantity, int stock);

  @Message(
      "What is missing is booked as found first, and the product goes on the list of what to"
          + " count.")
  String foundHelp();

  @Message("Where it was")
  String foundWhere();

  @Message("Such as: in the window, in a delivery that isn't booked yet")
  String foundWhereHelp();

  @Message("Say where it was")
  String foundMissing();

  @Message("The books have enough of {name} by now: no reason is needed")
  String foundEnough(String name);

  @Message("Sell it")
  String foundSell();

  @Message("One less: {name}")
  String less(String name);

  @Message("One more: {name}")
  String more(String name);

  @Message("Quantity of {name}")
  String quantityOf(String name);

  @Message("Set")
  String set();

  @Message("Take out {name}")
  String drop(String name);

  @Message("Write a whole number up to 100,000")
  String quantityWrong();

  @Message("Discount")
  String discount();

  @Message("Discount the sale")
  String discountIt();

  @Message("Amount, or a percentage: 10 %")
  String discountHelp();

  @Message("Write the discount, too, that this is the reason for")
  String discountMissing();

  @Message("This sale is as long as it can be: shorten its reasons or its note")
  String addressFull();

  @Message("Write an amount up to the subtotal, or a percentage up to 100 %")
  String discountWrong();

  @Message("Reason")
  String reason();

  @Message("Apply")
  String apply();

  @Message("Subtotal")
  String subtotal();

  @Message("{#if included}Tax included{#else}Tax{/if}")
  String tax(boolean included);

  @Message("Total")
  String total();

  @Message("Charge {amount}")
  String charge(String amount);

  @Message("Scan a product, or choose one: its line comes here.")
  String empty();

  @Message("The customer collects it later")
  String collected();

  @Message("Park")
  String park();

  @Message("The sale is parked")
  String parked();

  @Message("Parked sales")
  String parkedSales();

  @Message("Go on")
  String resume();

  @Message("Discard")
  String discard();

  @Message("Discarded")
  String discardedReason();

  @Message("The parked sale is discarded")
  String discarded();

  @Message("No sale is parked")
  String noneParked();

  @Message(
      "A sale that has to wait is parked, and taken up again here. An order for later is made the"
          + " same way: choose who buys, then park it.")
  String noneParkedHelp();

  @Message("What is sold, the newest first")
  String newestFirst();

  @Message("{#if count == 1}1 line{#else}{count} lines{/if}")
  String lineCount(int count);

  @Message("Discount {name}")
  String cutOf(String name);

  @Message("Write an amount up to the line's price, or a percentage up to 100 %")
  String cutWrong();

  @Message("Note")
  String note();

  @Message("Note on the order")
  String noteHelp();

  @Message("Save the note")
  String keepNote();

  @Message("Only a part of it")
  String part();

  @Message("Leave it empty for all. What is left is taken next.")
  String partHelp();

  @Message("Use {amount} of store credit")
  String takeCredit(String amount);

  @Message("{amount} of store credit are there")
  String creditLeft(String amount);

  @Message("Start over")
  String startOver();

  @Message("The sale is thrown away")
  String startedOver();

  @Message("It was too long ago to be taken back")
  String tooLateToUndo();

  @Message("This sale is too long to wait by itself: park it before you leave this page")
  String tooLongToWait();

  @Message("Begun on this device")
  String begunHere();

  @Message("Parked by {name}")
  String parkedBy(String name);

  @Message("Taken back: the sale is parked again")
  String takenBack();

  @Message("Nothing has the code {code}")
  String unknownCode(String code);

  @Message("Nothing is called “{name}”")
  String unknownName(String name);

  @Message("Make a product with this code")
  String makeWithCode();

  @Message("Make a product with this name")
  String makeWithName();

  @Message("{name} wasn't added: this sale is full. Charge or park it, then begin another.")
  String saleFull(String name);

  @Message("{name} is archived and can't be sold")
  String archived(String name);

  @Message("No products yet: make the first one, then sell it here.")
  String noProducts();

  @Message("New product")
  String newProduct();

  @Message("Showing the first {count}: type a few letters to find the others.")
  String firstOnes(int count);

  @Message("Charge")
  String chargeTitle();

  @Message("To pay")
  String toPay();

  @Message(
      "{#if method == 'cash'}Cash{#else if method == 'card'}Card{#else if method =="
          + " 'transfer'}Transfer{#else if method == 'store_credit'}Store credit{#else}Pay"
          + " later{/if}")
  String method(String method);

  @Message("How is it paid?")
  String how();

  @Message("Amount given")
  String tendered();

  @Message("Handed over")
  String handedOver();

  @Message("Exact {amount}")
  String exact(String amount);

  @Message("Take {amount} in cash")
  String takeCash(String amount);

  @Message("Paid {amount} by card")
  String takeCard(String amount);

  @Message("Paid {amount} by transfer")
  String takeTransfer(String amount);

  @Message("This sale was charged already: here it is")
  String chargedAlready();

  @Message("Place the order unpaid")
  String placeUnpaid();

  @Message("The goods are set aside. The order waits under Orders, Unpaid, until it is paid.")
  String laterHelp();

  @Message("Reference")
  String reference();

  @Message("What the terminal printed, or the bank shows")
  String referenceHelp();

  @Message("A part, a reference{#if collectable}, collect later{/if}")
  String otherWays(boolean collectable);

  @Message("Charge the rest")
  String chargeRest();

  @Message("The rest stays open")
  String leaveOpen();

  @Message("Still open: {paid} of {total} are paid")
  String stillOpen(String paid, String total);

  @Message("Paid so far")
  String paidSoFar();

  @Message("Change")
  String change();

  @Message("{amount} too little")
  String missing(String amount);

  @Message("{#if count == 1}1 piece{#else}{count} pieces{/if}")
  String pieces(int count);

  @Message("Only staff who may write can sell.")
  String readOnly();

  @Message("Nothing to pay: hand it over")
  String free();

  @Message("Your scanner")
  String scanner();

  @Message("Scan something here to see what your scanner sends, and whether the till reads it.")
  String scannerHelp();

  @Message("Try it")
  String scannerTry();

  @Message("Scan into this field")
  String scannerField();

  @Message("Look it up")
  String scannerTell();

  @Message("Code")
  String scannerCode();

  @Message("Characters")
  String scannerLength();

  @Message("Product")
  String scannerProduct();

  @Message("No product has this code")
  String scannerNone();

  @Message("Between two keys")
  String scannerGaps();

  @Message("Ends with")
  String scannerEnd();

  @Message("Taken for")
  String scannerVerdict();

  @Message("a scan")
  String scannerIsScan();

  @Message(
      "typing: the till reads it while the field at the top of Sell is ready, but not over another"
          + " field. Set the scanner to send faster.")
  String scannerIsTyping();

  @Message("nothing")
  String scannerEndsWithNothing();

  @Message("What the till reads")
  String scannerReads();

  @Message("A code that ends with Enter, Tab, or Enter and a line feed, or with nothing at all.")
  String scannerReadsEnd();

  @Message(
      "Fast scanners, and slow ones with up to 60 milliseconds between two keys, wherever you last"
          + " clicked.")
  String scannerReadsSpeed();

  @Message(
      "The sign for the kind of code that a scanner may send first, as ]E0, and the sign that you"
          + " write below.")
  String scannerReadsStart();

  @Message("Capital and small letters alike.")
  String scannerReadsCase();

  @Message("On this till")
  String scannerSet();

  @Message("Your scanner sends this before each code")
  String scannerPrefix();

  @Message("It is left out. Kept in this browser.")
  String scannerPrefixHelp();

  @Message("Sound when something wasn't added")
  String scannerSound();
}
