package io.usualstore.frontend.stock;

import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.stock.StockApi.MovementRequest;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A stock movement as typed.
 *
 * @param key makes one movement of it, however often it is sent
 */
public record MovementForm(
    @RestForm String key,
    @RestForm String kind,
    @RestForm String quantity,
    @RestForm String reason) {

  public static MovementForm blank() {
    return new MovementForm(UUID.randomUUID().toString(), "receive", "", "");
  }

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
