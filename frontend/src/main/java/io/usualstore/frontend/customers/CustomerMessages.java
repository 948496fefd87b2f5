package io.usualstore.frontend.customers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("customers")
public interface CustomerMessages {

  @Message("Customers")
  String title();

  @Message("New customer")
  String newCustomer();

  @Message("Change {name}")
  String change(String name);

  @Message("Change")
  String edit();

  @Message("Name, email or phone")
  String search();

  @Message("Name")
  String name();

  @Message("Email")
  String email();

  @Message("Phone")
  String phone();

  @Message("Address")
  String address();

  @Message("Note")
  String note();

  @Message("Only staff see it")
  String noteHelp();

  @Message("Tags")
  String tags();

  @Message("Separated by commas: trade, regular")
  String tagsHelp();

  @Message("Orders")
  String orders();

  @Message("Spent")
  String spent();

  @Message("Customer since {when}")
  String since(String when);

  @Message("{name} is now a customer")
  String created(String name);

  @Message("{name} is saved")
  String saved(String name);

  @Message("No customers yet")
  String empty();

  @Message(
      "Customers who buy again are listed here, with their orders. A sale needs none: it is a walk-in.")
  String emptyHelp();

  @Message("Nobody matches")
  String noMatch();

  @Message("Search for the other one")
  String searchOther();

  @Message("By name, phone number or email: nobody else is called the same.")
  String searchOtherHelp();

  @Message("Try fewer letters, or the phone number.")
  String noMatchHelp();

  @Message("Show all")
  String clear();

  @Message("No orders yet.")
  String noOrders();

  @Message("Latest orders")
  String latestOrders();

  @Message("All their orders")
  String allOrders();

  @Message("New sale")
  String sell();

  @Message("Contact")
  String contact();

  @Message("No email, phone or address yet.")
  String noContact();

  @Message("Tag")
  String tag();

  @Message("Spent in all")
  String lifetimeValue();

  @Message(
      "Somebody else changed this customer while you had it open. Below stands what they saved"
          + " beside what you typed: saving now puts yours in its place.")
  String changedMeanwhile();

  @Message(
      "This customer was saved already, with other details: look among the customers. Saving again"
          + " makes another one.")
  String madeAlready();

  @Message("Field")
  String field();

  @Message("Erased on {when}. Nothing of the person is kept; their orders stay in the books.")
  String erasedOn(String when);

  @Message("For admins")
  String forAdmins();

  @Message("Merge with another customer")
  String merge();

  @Message("Erase this person")
  String erase();

  @Message("Merge a customer into {name}")
  String mergeInto(String name);

  @Message("Who else is {name}? Their orders will move here, and their old address leads here.")
  String chooseOther(String name);

  @Message("Merge {from} into {into}?")
  String mergeQuestion(String from, String into);

  @Message("Stays")
  String stays();

  @Message("Goes into it")
  String goes();

  @Message("Becomes")
  String becomes();

  @Message(
      "{#if count == 0}No order moves.{#else if count == 1}One order moves to {name}."
          + "{#else}{count} orders move to {name}.{/if}")
  String ordersMove(int count, String name);

  @Message(
      "The address of the one that goes leads to the one that stays, and the log keeps who merged"
          + " them. This can't be undone.")
  String mergeTrace();

  @Message("Keep the other instead")
  String keepOther();

  @Message("Merge the two")
  String mergeNow();

  @Message("Choose another")
  String chooseAnother();

  @Message("One of the two was changed meanwhile. Look at both again, then merge.")
  String mergeChanged();

  @Message("{from} is merged into {into}")
  String merged(String from, String into);

  @Message("Erase {name}?")
  String eraseQuestion(String name);

  @Message("What goes, for good")
  String whatGoes();

  @Message("Notes on their orders")
  String orderNotes();

  @Message("Store credit")
  String storeCredit();

  @Message("What is left can't be spent any more")
  String creditGoes();

  @Message("What stays, without a name")
  String whatStays();

  @Message(
      "{#if count == 0}No order.{#else if count == 1}One order{#else}{count} orders{/if}"
          + "{#if count} with lines, amounts, payments and dates, as the books require.{/if}")
  String ordersStay(int count);

  @Message("Reasons that staff wrote for discounts, refunds, cancellations and store credit.")
  String reasonsStay();

  @Message("Who of the staff erased them, and when.")
  String logStays();

  @Message("Backups that your operator made before keep the person until they are deleted.")
  String backupsStay();

  @Message("Yes, erase this person. It can't be undone.")
  String sure();

  @Message("Tick this to erase the person")
  String sureMissing();

  @Message("Erase for good")
  String eraseNow();

  @Message("The customer is erased")
  String erased();
}
