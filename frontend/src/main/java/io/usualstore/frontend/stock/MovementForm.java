package io.usualstore.frontend.stock;

import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.stock.StockApi.MovementRequest;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** A stock movement as typed. */
public record MovementForm(
    @RestForm String kind, @RestForm String quantity, @RestForm String reason) {

  public static final MovementForm BLANK = new MovementForm("receive", "", "");

  public List<String> kinds() {
    return List.of("receive", "adjustment");
  }

  /**
   * @throws ApiException where the quantity is no whole number
   */
  public MovementRequest toApi(String quantityWrong) {
    var number =
        Typed.signed(quantity)
            .orElseThrow(
                () -> new ApiException(ApiProblem.ofField("quantity", quantityWrong), null));
    return new MovementRequest(kind, number, Typed.text(reason));
  }
}
