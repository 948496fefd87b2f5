package io.usualstore.frontend.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Puts a {@link ConnectionGuard} before each connection to the server. Netty finds this class as a
 * service once it is told to look: Vert.x has nothing that is asked before a head is complete.
 */
@RegisterForReflection
public class ConnectionDoor extends ChannelInitializerExtension {

  /** Before anything opens a connection. */
  public static void install() {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.pipeline().addFirst(ConnectionGuard.NAME, new ConnectionGuard());
  }
}
