package io.usualstore.frontend.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** One body on its way in. Everything here runs on its connection's event loop. */
class IncomingBody {
  static final int TOO_LARGE = 413;
  private static final int TOO_LATE = 408;
  private static final int NO_ROOM = 503;

  private final RoutingContext context;
  private final BodyBudget.Share share;
  private final long mostBytes;
  private final Buffer body = Buffer.buffer();
  private long timer;
  private boolean over;

  IncomingBody(RoutingContext context, BodyBudget.Share share, long mostBytes) {
    this.context = context;
    this.share = share;
    this.mostBytes = mostBytes;
  }

  void read(long patienceMillis) {
    timer = context.vertx().setTimer(patienceMillis, late -> refuse(TOO_LATE));
    context.addEndHandler(answered -> end());
    context
        .request()
        .exceptionHandler(brokenOff -> end())
        .handler(this::take)
        .endHandler(complete -> handOn())
        .resume();
  }

  private void take(Buffer part) {
    var length = (long) body.length() + part.length();
    if (over) {
      return; // an answer is on its way already
    }
    if (length > mostBytes) {
      refuse(TOO_LARGE);
    } else if (!share.growTo(length)) {
      refuse(NO_ROOM);
    } else {
      body.appendBuffer(part);
    }
  }

  /** JAX-RS takes the body of the context, where there is one, instead of reading the request. */
  private void handOn() {
    if (!over) {
      over = true;
      context.vertx().cancelTimer(timer);
      ((RoutingContextInternal) context).setBody(body);
      context.next();
    }
  }

  private void refuse(int status) {
    if (!over) {
      end();
      EarlyRefusal.pass(context, status);
    }
  }

  private void end() {
    over = true;
    context.vertx().cancelTimer(timer);
    share.giveBack();
  }
}
