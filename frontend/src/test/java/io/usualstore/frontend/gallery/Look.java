package io.usualstore.frontend.gallery;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** A screen on which a page is looked at, by day or by night. */
enum Look {
  DESKTOP_LIGHT(1280, ColorScheme.LIGHT),
  DESKTOP_DARK(1280, ColorScheme.DARK),
  PHONE_LIGHT(390, ColorScheme.LIGHT),
  PHONE_DARK(390, ColorScheme.DARK);

  private static final int HEIGHT = 800;

  final int width;
  private final ColorScheme scheme;

  Look(int width, ColorScheme scheme) {
    this.width = width;
    this.scheme = scheme;
  }

  /** The page stays as it is: its style follows. */
  void show(Page page) {
    page.setViewportSize(width, HEIGHT);
    page.evaluate("scrollTo(0, 0)");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  /** All of it at once: what stands at the screen's edge then stands at the picture's. */
  void showWhole(Page page) {
    show(page);
    page.setViewportSize(width, (int) page.evaluate("document.documentElement.scrollHeight"));
  }

  String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".png";
  }
}
