package io.usualstore.frontend.sell;

import io.usualstore.frontend.page.Frame;
import io.usualstore.frontend.page.RunningSales;
import io.usualstore.frontend.page.RunningSales.Running;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What is put together here waits on this device, wherever its seller goes meanwhile. */
@ApplicationScoped
class WaitingSales {

  /** As the list of parked sales names one; {@code totalMinor} as it was when it was left. */
  public record Waiting(SaleState state, int pieces, long totalMinor) {
    private static Waiting of(Running running) {
      return new Waiting(
          SaleState.ofQuery(running.query()), running.pieces(), running.totalMinor());
    }
  }

  private final RunningSales running;
  private final Sales sales;
  private final Frame frame;

  WaitingSales(RunningSales running, Sales sales, Frame frame) {
    this.running = running;
    this.sales = sales;
    this.frame = frame;
  }

  /** The newest first. */
  List<Waiting> all() {
    return running.all().stream().map(Waiting::of).toList();
  }

  /** The one that is gone on with where nobody says which. */
  Optional<SaleState> newest() {
    return all().stream().findFirst().map(Waiting::state);
  }

  /**
   * From now on this is what the sale is; with no line left there is nothing to wait for.
   *
   * @return whether it waits, should its page be left: a very long one can't
   */
  boolean keep(Sale sale) {
    frame.sells();
    return keepAside(sale);
  }

  /** As {@link #keep}, for a page that leads away from the sale's own. */
  boolean keepAside(Sale sale) {
    var state = sale.state();
    if (state.empty()) {
      running.drop(state.sale());
      return true;
    }
    if (!state.draft().isEmpty()) {
      dropOthersOf(state);
    }
    return running.keep(running(sale));
  }

  /** As {@link #keepAside}: its pages show it, so it waits, also after Back from where it ended. */
  Sale kept(SaleState state) {
    var sale = sales.of(state);
    keepAside(sale);
    return sale;
  }

  /** As it became since this was written down. */
  SaleState latest(SaleState written) {
    return all().stream()
        .map(Waiting::state)
        .filter(state -> state.sale().equals(written.sale()))
        .findFirst()
        .orElse(written);
  }

  /** What somebody here changed on this parked sale already. */
  Optional<SaleState> goingOnWith(String draft) {
    return all().stream()
        .map(Waiting::state)
        .filter(state -> state.draft().equals(draft))
        .findFirst();
  }

  /** A parked sale that is taken up twice goes on once. */
  private void dropOthersOf(SaleState state) {
    for (var other : all()) {
      if (!other.state().sale().equals(state.sale())
          && state.draftId().equals(other.state().draftId())) {
        running.drop(other.state().sale());
      }
    }
  }

  /** It is sold, or parked. */
  void done(SaleState state) {
    running.drop(state.sale());
  }

  void throwAway(Sale sale) {
    running.throwAway(running(sale));
  }

  Optional<SaleState> thrownAway(String key) {
    return running.find(key).map(found -> SaleState.ofQuery(found.query()));
  }

  private static Running running(Sale sale) {
    var state = sale.state();
    return new Running(state.sale(), sale.pieces(), sale.totalMinor(), state.query());
  }
}
