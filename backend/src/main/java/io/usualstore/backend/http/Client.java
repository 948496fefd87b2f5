package io.usualstore.backend.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Who is at the other end of a request.
 *
 * @param address IPv4 or IPv6, as a literal
 * @param device what the browser calls itself, shortened; may be empty
 */
public record Client(String address, String device) {
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]{1,44}");
  private static final int BYTES_OF_A_HOMES_NETWORK = 8;

  /**
   * What is counted by address: of IPv6 the first half, for every home has the second for itself.
   */
  public String network() {
    var parsed = parse(address);
    if (!(parsed instanceof Inet6Address)) {
      return address;
    }
    var bytes = parsed.getAddress();
    Arrays.fill(bytes, BYTES_OF_A_HOMES_NETWORK, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new AssertionError("16 bytes are an address", e);
    }
  }

  /** Null where it is none; asks no name server. */
  static InetAddress parse(String literal) {
    if (literal == null || !LITERAL.matcher(literal).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
