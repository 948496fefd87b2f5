package io.usualstore.frontend.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("search")
public interface SearchMessages {

  @Message("Search")
  String title();

  @Message("What “{q}” finds")
  String finds(String q);

  @Message("Suggestions")
  String suggestions();

  @Message("Nothing is found for “{q}”")
  String nothing(String q);

  @Message(
      "Try an order's number, a payment's reference, a part of a name, a SKU, a barcode, an email or a phone number.")
  String help();
}
