package io.usualstore.frontend.budget;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a page's window takes from the network, as Chromium counts it; its cache is free. */
class Traffic {

  /**
   * @param bytes headers and body, compressed as they came
   */
  record Transfer(String path, long bytes) {

    boolean isPicture() {
      return path.startsWith("/pictures/");
    }
  }

  private final Map<String, String> paths = new ConcurrentHashMap<>();
  private final List<Transfer> transfers = new CopyOnWriteArrayList<>();

  static Traffic of(Page page) {
    var traffic = new Traffic();
    CDPSession session = page.context().newCDPSession(page);
    session.on("Network.requestWillBeSent", traffic::asked);
    session.on("Network.loadingFinished", traffic::answered);
    session.send("Network.enable");
    return traffic;
  }

  private void asked(JsonObject event) {
    var url = event.getAsJsonObject("request").get("url").getAsString();
    paths.put(event.get("requestId").getAsString(), url.replaceFirst("^http://[^/]+", ""));
  }

  private void answered(JsonObject event) {
    long bytes = event.get("encodedDataLength").getAsLong();
    if (bytes > 0) {
      transfers.add(new Transfer(paths.get(event.get("requestId").getAsString()), bytes));
    }
  }

  void forget() {
    transfers.clear();
  }

  /** Without the goods' pictures, which come when the page stands. */
  List<Transfer> ofThePage() {
    return transfers.stream().filter(transfer -> !transfer.isPicture()).toList();
  }

  List<Transfer> ofPictures() {
    return transfers.stream().filter(Transfer::isPicture).toList();
  }
}
