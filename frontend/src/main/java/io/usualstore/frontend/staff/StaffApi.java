package io.usualstore.frontend.staff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.SessionHeader;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
interface StaffApi {

  @POST
  @Path("/sessions")
  Uni<Session> signIn(Credentials credentials);

  @DELETE
  @Path("/sessions/current")
  void signOut();

  @GET
  @Path("/staff/me")
  Account me();

  @GET
  @Path("/staff")
  List<StaffName> names();

  @PUT
  @Path("/staff/me/password")
  Uni<Void> changePassword(NewPassword passwords);

  /**
   * @param device what {@link Session} gave this browser before; null: nothing
   */
  record Credentials(String username, String password, String device) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Session(String token, Instant expiresAt, Account account, String device) {}

  record NewPassword(String currentPassword, String newPassword) {}
}
