package io.usualstore.backend.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Whom a request comes from: the frontend asks for somebody else and says for whom; nobody else is
 * believed.
 */
@ApplicationScoped
public class CurrentClient {
  /** The client's address, told by the frontend. */
  static final String HEADER = "X-Client-Address";

  private static final int MOST_CHARACTERS = 120;

  private final CurrentVertxRequest request;
  private final ClientConfig config;

  CurrentClient(CurrentVertxRequest request, ClientConfig config) {
    this.request = request;
    this.config = config;
  }

  /** May ask a name server. */
  public Client get() {
    return later().get();
  }

  /** To be asked for after the request, on a thread that may wait. */
  Supplier<Client> later() {
    var current = request.getCurrent().request();
    var peer = Client.parse(current.remoteAddress().hostAddress());
    var told = Client.parse(current.getHeader(HEADER));
    var device = shortened(current.getHeader("User-Agent"));
    return () -> {
      var client = told != null && tells(peer) ? told : peer;
      return new Client(client == null ? "" : client.getHostAddress(), device);
    };
  }

  /** Addresses first: a name is asked for only where none fits. */
  private boolean tells(InetAddress peer) {
    return config.toldBy().stream()
        .anyMatch(host -> Arrays.stream(addresses(host)).anyMatch(found -> found.equals(peer)));
  }

  private static InetAddress[] addresses(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException nobodyHere) {
      return new InetAddress[0];
    }
  }

  /** Printable ASCII, so that it is harmless in a log. */
  private static String shortened(String userAgent) {
    if (userAgent == null) {
      return "";
    }
    var harmless = userAgent.replaceAll("[^\\x20-\\x7e]", "?");
    return harmless.substring(0, Math.min(harmless.length(), MOST_CHARACTERS));
  }
}
