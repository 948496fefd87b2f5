package io.usualstore.frontend.catalog;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("catalog")
public interface CatalogMessages {

  @Message("Products")
  String title();

  @Message("New product")
  String newProduct();

  @Message("Change {name}")
  String change(String name);

  @Message("Change")
  String edit();

  @Message("Name, SKU or barcode")
  String search();

  @Message("All")
  String all();

  @Message("Low stock")
  String lowStock();

  @Message("Archived")
  String archivedOnes();

  @Message("All categories")
  String allCategories();

  @Message("Name")
  String name();

  @Message("SKU")
  String sku();

  @Message("Your own code for it, as it stands on the shelf")
  String skuHelp();

  @Message("Barcode")
  String barcode();

  @Message("Scan it here, or leave it empty")
  String barcodeHelp();

  @Message("Category")
  String category();

  @Message("An existing one, or a new name")
  String categoryHelp();

  @Message("Price")
  String price();

  @Message("{#if included}With tax{#else}Without tax{/if}, in {currency}")
  String priceHelp(boolean included, String currency);

  @Message("Tax rate in %")
  String taxRate();

  @Message("Tax {rate} %")
  String tax(String rate);

  @Message("Low-stock mark")
  String lowStockMark();

  @Message("At this level it is on the low-stock list; empty: never")
  String lowStockMarkHelp();

  @Message("Description")
  String description();

  @Message("In stock")
  String stock();

  @Message("{#if count == 0}Sold out{#else}{count} left{/if}")
  String left(int count);

  @Message("Write an amount such as {example}")
  String priceWrong(String example);

  @Message("Write a percentage from 0 to 100, such as 20 or 7.5")
  String taxRateWrong();

  @Message("Write a whole number, or leave it empty")
  String lowStockMarkWrong();

  @Message("Write a whole number")
  String quantityWrong();

  @Message("{name} is now a product")
  String created(String name);

  @Message("{name} is saved")
  String saved(String name);

  @Message("{name} is archived: it can't be sold any more")
  String archived(String name);

  @Message("{name} can be sold again")
  String restored(String name);

  @Message("Stock is now {level}")
  String moved(int level);

  @Message("No products yet")
  String empty();

  @Message("What your shop sells stands here. Make the first product, then receive its stock.")
  String emptyHelp();

  @Message("Nothing matches")
  String noMatch();

  @Message("Try fewer letters, or another filter.")
  String noMatchHelp();

  @Message("Clear the filters")
  String clear();

  @Message("Change stock")
  String changeStock();

  @Message("What happened")
  String movementKind();

  @Message(
      "{#if kind == 'receive'}Received{#else if kind == 'adjustment'}Adjusted{#else if kind =="
          + " 'count'}Counted{#else if kind == 'sale'}Sold{#else}Returned{/if}")
  String kind(String kind);

  @Message(
      "{#if kind == 'receive'}Receive goods: adds to the stock{#else if kind =="
          + " 'adjustment'}Adjust: breakage, loss, found{#else}Count: what really is there{/if}")
  String kindHelp(String kind);

  @Message("Quantity")
  String quantity();

  @Message("To take away, write a minus: −2")
  String quantityHelp();

  @Message("Reason")
  String reason();

  @Message("Record")
  String record();

  @Message("Movements")
  String movements();

  @Message("Nothing has moved yet.")
  String noMovements();

  @Message("When")
  String when();

  @Message("Change")
  String difference();

  @Message("Level")
  String level();

  @Message("Who")
  String who();

  @Message("Archive")
  String archive();

  @Message("It leaves the lists and can't be sold. Old orders keep it, and you can bring it back.")
  String archiveHelp();

  @Message("Bring back")
  String restore();

  @Message("This product is archived and can't be sold.")
  String isArchived();

  @Message("Sell it")
  String sell();
}
