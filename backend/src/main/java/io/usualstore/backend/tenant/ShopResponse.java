package io.usualstore.backend.tenant;

/** What a page needs to look like this shop. */
record ShopResponse(
    String currency,
    String locale,
    String timeZone,
    String colour,
    boolean taxIncluded,
    int defaultTaxRateBp,
    boolean sellsFound,
    String address,
    String receiptNote,
    boolean hasLogo) {

  static ShopResponse of(Shop shop) {
    return new ShopResponse(
        shop.currency,
        shop.locale,
        shop.timeZone,
        shop.colour,
        shop.taxIncluded,
        shop.defaultTaxRateBp,
        shop.sellsFound,
        shop.address,
        shop.receiptNote,
        shop.hasLogo);
  }
}
