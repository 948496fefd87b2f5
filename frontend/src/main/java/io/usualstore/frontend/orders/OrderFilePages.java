package io.usualstore.frontend.orders;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.shop.Shops;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What the list of orders shows, as a file. */
@Path("/orders/export")
class OrderFilePages {
  private final OrderFileApi api;
  private final Shops shops;

  OrderFilePages(@RestClient OrderFileApi api, Shops shops) {
    this.api = api;
    this.shops = shops;
  }

  /**
   * @param plain as programs read it, whatever the shop's spreadsheets do
   */
  @GET
  @Produces("text/csv;charset=UTF-8")
  @ResponseHeader(
      name = HttpHeaders.CONTENT_DISPOSITION,
      value = "attachment; filename=\"orders.csv\"")
  @Blocking
  public Multi<byte[]> export(@BeanParam OrderFilter filter, @RestQuery boolean plain) {
    return api.export(
        Typed.orNull(filter.q()),
        filter.statuses(),
        Typed.orNull(filter.from()),
        Typed.orNull(filter.to()),
        filter.customer(),
        filter.staff(),
        filter.toPayOut(),
        filter.unpaid(),
        !plain && shops.decimalComma());
  }
}
