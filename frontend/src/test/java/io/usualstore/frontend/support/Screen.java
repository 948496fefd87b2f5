package io.usualstore.frontend.support;

import com.microsoft.playwright.Browser.NewContextOptions;

/** What staff look at: a till's or an office's, a tablet's, a phone's. Sizes in CSS pixels. */
public enum Screen {
  DESKTOP(1280, 800, false),
  TABLET(820, 1180, true),
  PHONE(390, 844, true);

  private final int width;
  private final int height;
  private final boolean touch;

  Screen(int width, int height, boolean touch) {
    this.width = width;
    this.height = height;
    this.touch = touch;
  }

  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(touch)
        .setIsMobile(touch);
  }
}
