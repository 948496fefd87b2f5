package io.usualstore.frontend.robot;

import io.usualstore.frontend.robot.Step.Deed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What is done next: rather what was seldom done yet, and rather what moves money or goods than
 * what only shows something.
 */
final class Chooser {

  /** However often they were done. */
  private static final Map<String, Double> TRADE = new LinkedHashMap<>();

  static {
    TRADE.put("POST /sign-out", 0.1);
    TRADE.put(
        "POST /(sell/charge|sell/rest/#|orders/#/(refund|payment|refunds/#/payout|refunds/#/withdrawal)).*",
        25.0);
    TRADE.put("GET /orders/#/refund.*", 25.0);
    TRADE.put("/sell/charge|/orders/#/refund", 20.0);
    TRADE.put("/sell/charge\\?method=.*", 3.0);
    TRADE.put("/sell", 1.5);
    TRADE.put("/orders/#", 15.0);
  }

  private static final String SALE =
      "(POST|GET) /sell/(scan|change|cut|cut/set|found|found/set|discount|note|for|parked)\\b.*";

  private static final String RETURNS = ".*/orders/#/(refund|refunds/#/withdrawal)\\b.*";

  /** What isn't on a page, in so many of {@link #DEEDS} cases. */
  private static final Map<Deed, Integer> OTHERS = new LinkedHashMap<>();

  private static final int DEEDS = 160;

  static {
    OTHERS.put(Deed.SEND_AGAIN, 5);
    OTHERS.put(Deed.BACK, 5);
    OTHERS.put(Deed.RELOAD, 2);
    OTHERS.put(Deed.OPEN_THE_OTHER_WINDOWS_PAGE, 3);
    OTHERS.put(Deed.SOMEBODY_ELSE_SIGNS_IN, 1);
    OTHERS.put(Deed.SESSION_ENDS, 1);
  }

  /** What a day has more of than others: chance alone would hardly do five such steps in a row. */
  private enum Theme {
    NONE,
    RETURNS,
    SHARED_TILL
  }

  private final Random random;
  private final Theme theme;
  private final Map<String, Integer> taken = new HashMap<>();
  private int till;
  private int window;

  Chooser(Random random) {
    this.random = random;
    this.theme = Theme.values()[random.nextInt(Theme.values().length)];
  }

  Step next(List<Till> tills) {
    if (random.nextInt(12) == 0) {
      till = random.nextInt(2);
      window = random.nextInt(3) / 2;
    }
    var seed = random.nextInt() & 0xffffffffL;
    var offers = Offer.of(tills.get(till).windows.get(window).page());
    var left = random.nextInt(DEEDS);
    for (var other : OTHERS.entrySet()) {
      left -= other.getValue() * (theme == Theme.SHARED_TILL ? 4 : 1);
      if (left < 0) {
        return new Step(till, window, other.getKey(), "", seed);
      }
    }
    if (offers.isEmpty()) {
      return new Step(till, window, Deed.BACK, "", seed);
    }
    var chosen = chosen(offers);
    taken.merge(chosen.kind(), 1, Integer::sum);
    return new Step(till, window, chosen.deed(), chosen.kind(), seed);
  }

  /** One of each kind takes part, however often it is on the page. */
  private Offer chosen(List<Offer> offers) {
    var byKind = new LinkedHashMap<String, Offer>();
    offers.forEach(offer -> byKind.putIfAbsent(offer.kind(), offer));
    var left = random.nextDouble() * byKind.values().stream().mapToDouble(this::weight).sum();
    for (var offer : byKind.values()) {
      left -= weight(offer);
      if (left <= 0) {
        return offer;
      }
    }
    return offers.get(0);
  }

  private double weight(Offer offer) {
    return (theme == Theme.RETURNS && offer.kind().matches(RETURNS) ? 15 : 1) * usualWeight(offer);
  }

  private double usualWeight(Offer offer) {
    var times = taken.getOrDefault(offer.kind(), 0);
    return TRADE.entrySet().stream()
        .filter(kind -> offer.kind().matches(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(
            () ->
                offer.kind().matches(SALE)
                    ? 8 / Math.sqrt(1 + times / 4.0)
                    : (offer.deed() == Deed.SEND ? 3.0 : 1.0) / (1 + times));
  }
}
