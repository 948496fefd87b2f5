package io.usualstore.frontend.robot;

import io.usualstore.frontend.web.WebForm;
import io.usualstore.frontend.web.WebPage;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody can do on a page: send one of its forms, or follow a link.
 *
 * @param form null for a link
 */
record Offer(Step.Deed deed, String kind, WebForm form, String link) {

  /** These need no page, lead out of the shop, or make it another one for the rest of the day. */
  private static final String LEFT_OUT =
      "(mailto|tel|https?):.*|#.*|.*/export\\b.*|.*\\.csv.*|/logo";

  private static final String NEVER_SENT = "/password|/look";

  static List<Offer> of(WebPage page) {
    var offers = new ArrayList<Offer>();
    for (var form : page.forms()) {
      if (form.button().sent() && !form.action().matches(NEVER_SENT)) {
        offers.add(new Offer(Step.Deed.SEND, kind(form), form, null));
      }
    }
    for (var link : page.links()) {
      if (!link.matches(LEFT_OUT)) {
        offers.add(new Offer(Step.Deed.FOLLOW, kind(link), null, link));
      }
    }
    return offers;
  }

  private static String kind(String link) {
    return link.replaceAll("(?<=[?&])(?!method=)([^=&]*)=[^&]*", "$1=")
        .replaceAll("(?<=[?&])(sale|lines|cuts|found|customer|discount|reason|note|draft)=&?", "")
        .replaceAll("[0-9]+", "#")
        .replaceAll("[?&]$", "");
  }

  boolean isThatOf(Step step) {
    return deed == step.deed() && kind.equals(step.at());
  }

  /** By what it does: its other fields may be there or not. */
  private static String kind(WebForm form) {
    return "%s %s %s"
        .formatted(
            form.method(),
            form.action().replaceAll("\\?.*", "").replaceAll("[0-9]+", "#"),
            form.button().name() == null ? "" : form.button().name())
        .strip();
  }
}
