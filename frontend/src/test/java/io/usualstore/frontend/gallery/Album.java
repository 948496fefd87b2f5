package io.usualstore.frontend.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The page on which all pictures are looked through. */
final class Album {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <title>UsualStore: every page in every state</title>
      <style>
        body { font: 15px/1.4 system-ui, sans-serif; margin: 24px; background: #777; color: #fff }
        section { display: flex; gap: 16px; align-items: flex-start; margin-bottom: 40px }
        img { height: 360px; max-width: 620px; object-fit: cover; object-position: top }
      </style>
      <h1>Every page in every state</h1>
      %s
      </html>
      """;

  private Album() {}

  static String file(Scene scene, Look look) {
    return scene.name() + "-" + look.fileName();
  }

  static String page(List<Scene> scenes) {
    return PAGE.formatted(scenes.stream().map(Album::scene).collect(Collectors.joining("\n")));
  }

  private static String scene(Scene scene) {
    return Arrays.stream(Look.values())
        .map(look -> file(scene, look))
        .map(
            file ->
                "<a href=\"%1$s\"><img src=\"%1$s\" alt=\"%1$s\" loading=\"lazy\"></a>"
                    .formatted(file))
        .collect(
            Collectors.joining(
                "",
                "<h2>%s <small>%s</small></h2><section>".formatted(scene.name(), scene.asks()),
                "</section>"));
  }
}
