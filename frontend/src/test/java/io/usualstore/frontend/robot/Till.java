package io.usualstore.frontend.robot;

import io.usualstore.frontend.web.WebClient;
import java.util.List;

/** A browser with two windows, which share who is signed in. */
final class Till {

  final WebClient client = new WebClient();
  final RunningSales running = new RunningSales();
  final List<Window> windows = List.of(new Window(), new Window());
}
