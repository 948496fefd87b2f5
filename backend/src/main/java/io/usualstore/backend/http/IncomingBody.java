package io.usualstore.backend.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** One body on its way in. Everything here runs on its connection's event loop. */
class IncomingBody {
  private final RoutingContext context;
  private final EarlyRefusal refusal;
  private final BodyBudget.Share share;
  private final long mostBytes;
  private final Buffer body = Buffer.buffer();
  private long timer;
  private boolean over;

  IncomingBody(
      RoutingContext context, EarlyRefusal refusal, BodyBudget.Share share, long mostBytes) {
    this.context = context;
    this.refusal = refusal;
    this.share = share;
    this.mostBytes = mostBytes;
  }

  void read(long patienceMillis) {
    timer = context.vertx().setTimer(patienceMillis, late -> refuse(ProblemType.BODY_TOO_LATE));
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
      refuse(ProblemType.BODY_TOO_LARGE);
    } else if (!share.growTo(length)) {
      refuse(ProblemType.BUSY);
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

  private void refuse(ProblemType type) {
    if (!over) {
      end();
      refusal.answer(context, type);
    }
  }

  private void end() {
    over = true;
    context.vertx().cancelTimer(timer);
    share.giveBack();
  }
}
