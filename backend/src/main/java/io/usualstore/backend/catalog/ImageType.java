package io.usualstore.backend.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a picture is by its first bytes, whatever it was called. SVG, which may hold scripts, is
 * none.
 */
enum ImageType {
  PNG("image/png", "\\x89PNG\\r\\n\\x1a\\n.*"),
  JPEG("image/jpeg", "\\xff\\xd8\\xff.*"),
  WEBP("image/webp", "RIFF....WEBP.*"),
  GIF("image/gif", "GIF8[79]a.*");

  private static final int HEAD = 16;

  final String mediaType;
  private final Pattern head;

  ImageType(String mediaType, String head) {
    this.mediaType = mediaType;
    this.head = Pattern.compile(head, Pattern.DOTALL);
  }

  static Optional<ImageType> of(byte[] content) {
    var head = new String(content, 0, Math.min(content.length, HEAD), ISO_8859_1);
    return Arrays.stream(values()).filter(type -> type.head.matcher(head).matches()).findFirst();
  }
}
