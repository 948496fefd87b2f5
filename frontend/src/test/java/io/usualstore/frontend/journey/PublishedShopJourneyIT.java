package io.usualstore.frontend.journey;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The same against a shop that runs elsewhere: {@code -Dusualstore.shop=http://127.0.0.1:3000
 * -Dusualstore.user=… -Dusualstore.password=…}, an admin with a password of their own, in euros.
 */
@EnabledIfSystemProperty(named = "usualstore.shop", matches = "https?://.+")
public class PublishedShopJourneyIT
    implements SignInJourney,
        SellJourney,
        ScanJourney,
        OrderJourney,
        ProductJourney,
        PagesJourney {}
