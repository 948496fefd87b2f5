package io.usualstore.frontend.assets;

import io.quarkus.qute.TemplateData;
import io.usualstore.frontend.shop.Palette;
import io.usualstore.frontend.shop.ShopName;
import io.usualstore.frontend.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Styles, scripts and icons, each at an address that changes with its content. */
@ApplicationScoped
@Named("assets")
@TemplateData // in the native program, Qute sees of a bean only what is registered
public class Assets {

  static final String CSS = "text/css;charset=UTF-8";
  static final String JS = "text/javascript;charset=UTF-8";
  static final String SVG = "image/svg+xml;charset=UTF-8";

  /** {@code name} is the last part of its address. */
  record Asset(String name, String type, byte[] content) {

    static Asset of(String stem, String extension, String type, byte[] content) {
      return new Asset(stem + "-" + hash(content) + "." + extension, type, content);
    }

    String address() {
      return "/assets/" + name;
    }
  }

  /** What is made of the shop's colours, until they change. */
  private record Coloured(Palette palette, Asset theme, Asset mark) {}

  private final Shops shops;
  private final ShopName name;
  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final Asset style = packaged("app", "css", CSS, "app", "sale", "scan", "labels");
  private final Asset script = packaged("app", "js", JS, "app", "scan");
  private final Asset htmx = packaged("htmx.min", "js", JS, "htmx.min");
  private final Asset icons = packaged("icons", "svg", SVG, "icons");
  private volatile Coloured coloured = new Coloured(null, null, null);

  Assets(Shops shops, ShopName name) {
    this.shops = shops;
    this.name = name;
  }

  public String style() {
    return style.address();
  }

  public String script() {
    return script.address();
  }

  public String htmx() {
    return htmx.address();
  }

  public String icons() {
    return icons.address();
  }

  /** The shop's colours. */
  public String theme() {
    return coloured().theme.address();
  }

  /** The shop's initials on its colour, for the browser's tab. */
  public String mark() {
    return coloured().mark.address();
  }

  Optional<Asset> find(String wanted) {
    if (byName.containsKey(wanted)) {
      return Optional.of(byName.get(wanted));
    }
    return Optional.of(wanted.startsWith("theme-") ? coloured().theme : coloured().mark)
        .filter(asset -> asset.name.equals(wanted));
  }

  private Coloured coloured() {
    var palette = shops.palette();
    var last = coloured;
    if (palette == last.palette) { // one object for each profile that was heard
      return last;
    }
    var theme = Asset.of("theme", "css", CSS, utf8(palette.css()));
    var now = new Coloured(palette, theme, markOf(palette));
    coloured = now;
    return now;
  }

  private Asset markOf(Palette palette) {
    return Asset.of(
        "mark",
        "svg",
        SVG,
        utf8(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="%s"/>\
            <text x="16" y="21" font-family="system-ui,sans-serif" font-size="14" font-weight="700" text-anchor="middle" fill="%s">%s</text></svg>
            """
                .formatted(
                    palette.fill(), palette.onFill(), name.initials()))); // letters and digits only
  }

  /** One asset of these files, one after the other. */
  private Asset packaged(String stem, String extension, String type, String... files) {
    var content = new ByteArrayOutputStream();
    for (var file : files) {
      try (var stream = Assets.class.getResourceAsStream("/web/" + file + "." + extension)) {
        stream.transferTo(content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    var asset = Asset.of(stem, extension, type, content.toByteArray());
    byName.put(asset.name, asset);
    return asset;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
