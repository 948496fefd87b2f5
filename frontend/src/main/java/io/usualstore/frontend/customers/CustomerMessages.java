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
      "Who buys here again stands here, with their orders. A sale needs none: then it's a walk-in.")
  String emptyHelp();

  @Message("Nobody matches")
  String noMatch();

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
}
