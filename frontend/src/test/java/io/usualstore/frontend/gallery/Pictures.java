package io.usualstore.frontend.gallery;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Products with a picture. */
final class Pictures {

  private static final int PIXELS = 96;

  private Pictures() {}

  /** A new product that has one. */
  static long of(FullShop shop) {
    var product = shop.product("Paint brush 50 mm", 690, 12);
    shop.put("/widgets/" + product + "/image", brush());
    return product;
  }

  private static byte[] brush() {
    var picture = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
    var canvas = picture.createGraphics();
    canvas.setColor(new Color(0xf4efe6));
    canvas.fillRect(0, 0, PIXELS, PIXELS);
    canvas.setColor(new Color(0x9a5b2b));
    canvas.fillRoundRect(42, 8, 12, 44, 8, 8);
    canvas.setColor(new Color(0xb8bcc4));
    canvas.fillRect(34, 48, 28, 14);
    canvas.setColor(new Color(0x3a2a1c));
    canvas.fillRect(34, 62, 28, 24);
    canvas.dispose();
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
