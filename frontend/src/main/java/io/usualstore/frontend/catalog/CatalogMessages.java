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

  @Message("Your products are listed here. Make the first one, then receive its stock.")
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

  @Message("For an adjustment: broken, lost, found")
  String reasonHelp();

  @Message("Count it")
  String countIt();

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

  @Message("Somebody archived this product meanwhile: bring it back first.")
  String archivedMeanwhile();

  @Message("This product is archived and can't be sold.")
  String isArchived();

  @Message("Sell it")
  String sell();

  @Message("Delete")
  String delete();

  @Message("Nothing was sold or moved yet, so it can go without a trace. This can't be undone.")
  String deleteHelp();

  @Message("{name} is deleted")
  String deleted(String name);

  @Message("Picture")
  String image();

  @Message("Picture of {name}")
  String imageOf(String name);

  @Message("PNG, JPEG, WebP or GIF, 2 MB at most, best square. It is shown small: 500 pixels do.")
  String imageHelp();

  @Message("Choose a picture")
  String imageFile();

  @Message("Choose a picture first")
  String imageMissing();

  @Message("Use this picture")
  String imageSave();

  @Message("Remove the picture")
  String imageRemove();

  @Message("The picture is saved")
  String imageSaved();

  @Message("The picture is removed")
  String imageRemoved();

  @Message("Import")
  String importThem();

  @Message("Export")
  String export();

  @Message("Import products")
  String importTitle();

  @Message(
      "A CSV file, as spreadsheets save it (best “CSV UTF-8”). Its first row names the columns:"
          + " sku, barcode, name, description, price, tax_rate, category, low_stock_mark. A row"
          + " whose SKU is known changes that product, any other makes a new one; columns that the"
          + " file lacks stay as they are. Stock is left alone.")
  String importHelp();

  @Message("CSV file")
  String importFile();

  @Message("Choose a file first")
  String importMissing();

  @Message("Check the file")
  String importPreview();

  @Message("Download a template")
  String importTemplate();

  @Message("{created} new, {changed} changed, {unchanged} as they are. Nothing is imported yet.")
  String importSummary(int created, int changed, int unchanged);

  @Message("Import these products")
  String importConfirm();

  @Message(
      "Imported: {created} new, {changed} changed{#if restored}, {restored} for sale again{/if}")
  String imported(int created, int changed, int restored);

  @Message(
      "{#if count == 1}Sell the archived product again{#else}Sell the {count} archived products"
          + " again{/if}")
  String importRestore(int count);

  @Message("Nothing is imported. Mend these cells in your file, then choose it again.")
  String importRefused();

  @Message("Row")
  String row();

  @Message("Column")
  String column();

  @Message("What is wrong")
  String wrong();

  @Message("What changes")
  String changes();

  @Message("new")
  String isNew();

  @Message("The first {count} are shown; all are imported.")
  String importFirst(int count);

  @Message("Labels")
  String labels();

  @Message("Print labels")
  String printLabels();

  @Message("Scan or type a SKU or barcode")
  String labelScan();

  @Message("Add")
  String labelAdd();

  @Message("Copies of {name}")
  String copiesOf(String name);

  @Message("Write a whole number up to 200")
  String copiesWrong();

  @Message("Update the labels")
  String labelShow();

  @Message("Print")
  String print();

  @Message("No product has the code {code}")
  String unknownCode(String code);

  @Message("Choose products to print labels for")
  String labelsEmpty();

  @Message("Scan or type the code of each, then say how many labels it needs.")
  String labelsHelp();

  @Message("Labels of")
  String labelSize();

  @Message(
      "Its bars are too many for this label, so only the code is printed: choose a wider label, or"
          + " give the product a shorter code")
  String barcodeTooLong();

  @Message("No scanner reads this SKU as a barcode: it holds other signs than ASCII has")
  String noBarcode();
}
