package io.usualstore.frontend.journey;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;

/** The journeys against the program that Quarkus runs for the tests, and a real backend. */
@QuarkusTest
@WithTestResource(BackendResource.class)
public class StaffJourneyTest
    implements SignInJourney,
        SellJourney,
        ScanJourney,
        OrderJourney,
        ProductJourney,
        PagesJourney {}
