package io.usualstore.frontend.sell;

import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps that change a line of the sale. */
@Path("/sell/change")
@Produces(MediaType.TEXT_HTML)
class SaleChangePages {

  private final SalePage page;
  private final WaitingSales waiting;
  private final SellMessages messages;

  SaleChangePages(SalePage page, WaitingSales waiting, SellMessages messages) {
    this.page = page;
    this.waiting = waiting;
    this.messages = messages;
  }

  /**
   * @param made the widget to add was made meanwhile: the sale is what it became since
   */
  @GET
  public RestResponse<TemplateInstance> change(
      @BeanParam SaleState.InQuery sale,
      @RestQuery Long add,
      @RestQuery Long remove,
      @RestQuery Long set,
      @RestQuery String quantity,
      @RestQuery Long drop,
      @RestQuery boolean made,
      @BeanParam Choice choice,
      @RestHeader("HX-Request") boolean htmx) {
    var state = made ? waiting.latest(sale.state()) : sale.state();
    if (add != null) {
      state = state.plus(add, 1);
    } else if (remove != null) {
      state = state.plus(remove, -1);
    } else if (drop != null) {
      state = state.with(drop, 0);
    } else if (set != null) {
      var wanted = Typed.whole(quantity).filter(number -> number <= SaleState.MOST_OF_ONE);
      if (wanted.isEmpty()) {
        var typed = Typed.text(quantity);
        var entries = SaleEntries.of(state).refusingQuantity(set, typed, messages.quantityWrong());
        return page.refused(state, choice, entries, htmx);
      }
      state = state.with(set, wanted.get());
    }
    return page.changed(state, chosen(choice, add, remove, set), null, htmx);
  }

  /** The line that was changed; one that is dropped is chosen no more. */
  private static Choice chosen(Choice choice, Long... changed) {
    return Stream.of(changed)
        .filter(Objects::nonNull)
        .findFirst()
        .map(choice::choosing)
        .orElse(choice);
  }
}
