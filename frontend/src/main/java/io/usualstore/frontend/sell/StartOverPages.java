package io.usualstore.frontend.sell;

import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.page.Toast;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A sale is thrown away, and taken back while the page says so. */
@Path("/sell/over")
@Produces(MediaType.TEXT_HTML)
class StartOverPages {

  private final Sales sales;
  private final WaitingSales waiting;
  private final SalePage page;
  private final SellMessages messages;
  private final Toast toast;

  StartOverPages(
      Sales sales, WaitingSales waiting, SalePage page, SellMessages messages, Toast toast) {
    this.sales = sales;
    this.waiting = waiting;
    this.page = page;
    this.messages = messages;
    this.toast = toast;
  }

  @POST
  public RestResponse<TemplateInstance> startOver(@BeanParam SaleState.InForm form) {
    var sale = sales.of(form.state());
    waiting.throwAway(sale);
    toast.say(messages.startedOver(), "/sell/over/" + form.state().sale() + "/undo");
    return SalePage.to(SalePage.NEW);
  }

  @POST
  @Path("/{sale}/undo")
  public RestResponse<TemplateInstance> undo(@RestPath String sale) {
    var back = waiting.thrownAway(sale);
    if (back.isEmpty()) {
      toast.say(messages.tooLateToUndo());
      return SalePage.to(SalePage.NEW);
    }
    return page.show(back.get());
  }
}
