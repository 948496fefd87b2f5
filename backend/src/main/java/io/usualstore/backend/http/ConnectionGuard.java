package io.usualstore.backend.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose head takes too long, and those above the number that an address may
 * have. All of it happens on the connection's own event loop.
 */
class ConnectionGuard extends ChannelInboundHandlerAdapter {
  static final String NAME = "connection-guard";

  private static final Map<InetAddress, Integer> OPEN = new ConcurrentHashMap<>();

  /** Null until the program has read its configuration, which is before it listens. */
  private static volatile ConnectionLimits limits;

  private InetAddress counted;
  private Future<?> headLimit;
  private boolean answering;

  static void holdTo(ConnectionLimits given) {
    limits = given;
  }

  /** A head is complete: whatever comes until its answer has ended is no head. */
  static void headIsRead(HttpConnection connection) {
    var guard = of(connection);
    if (guard != null) {
      guard.answering = true;
      guard.stopWaiting();
    }
  }

  static void isAnswered(HttpConnection connection) {
    var guard = of(connection);
    if (guard != null) {
      guard.answering = false;
    }
  }

  /** Null where Netty wasn't told to look for {@link ConnectionDoor}, as in the JVM's tests. */
  private static ConnectionGuard of(HttpConnection connection) {
    return connection instanceof ConnectionBase base
        ? (ConnectionGuard) base.channel().pipeline().get(NAME)
        : null;
  }

  @Override
  public void channelActive(ChannelHandlerContext connection) {
    if (isOneTooMany(connection)) {
      connection.close();
    } else {
      connection.fireChannelActive();
    }
  }

  private boolean isOneTooMany(ChannelHandlerContext connection) {
    if (limits == null
        || !(connection.channel().remoteAddress() instanceof InetSocketAddress client)) {
      return false;
    }
    counted = client.getAddress();
    var open = OPEN.merge(counted, 1, Integer::sum);
    return limits.byAddress() > 0 && open > limits.byAddress();
  }

  @Override
  public void channelRead(ChannelHandlerContext connection, Object bytes) {
    if (!answering && headLimit == null && limits != null) {
      headLimit =
          connection
              .executor()
              .schedule(
                  () -> connection.close(), limits.headTime().toMillis(), TimeUnit.MILLISECONDS);
    }
    connection.fireChannelRead(bytes);
  }

  @Override
  public void channelInactive(ChannelHandlerContext connection) {
    stopWaiting();
    if (counted != null) {
      OPEN.computeIfPresent(counted, (address, open) -> open == 1 ? null : open - 1);
      counted = null;
    }
    connection.fireChannelInactive();
  }

  private void stopWaiting() {
    if (headLimit != null) {
      headLimit.cancel(false);
      headLimit = null;
    }
  }
}
