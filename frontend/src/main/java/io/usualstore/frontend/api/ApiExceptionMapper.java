package io.usualstore.frontend.api;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Problem details become an exception that carries them. */
public class ApiExceptionMapper implements ResponseExceptionMapper<ApiException> {

  /** The problem's type, where a filter of ours sent nothing: its refusal comes without a body. */
  public static final String TYPE_HEADER = "Problem-Type";

  @Override
  public ApiException toThrowable(Response response) {
    return new ApiException(problem(response), response.getHeaderString(HttpHeaders.RETRY_AFTER));
  }

  private static ApiProblem problem(Response response) {
    var ours = response.getHeaderString(TYPE_HEADER);
    if (ours != null) {
      return new ApiProblem(ours, "", response.getStatus(), null, null);
    }
    try {
      var type = response.getMediaType();
      if (type != null && type.getSubtype().endsWith("json")) {
        var problem = response.readEntity(ApiProblem.class);
        if (problem != null && problem.title() != null) {
          return problem.status() == response.getStatus()
              ? problem
              : new ApiProblem(
                  problem.type(),
                  problem.title(),
                  response.getStatus(),
                  problem.detail(),
                  problem.errors());
        }
      }
    } catch (ProcessingException notAProblem) {
      return ApiProblem.unexplained(response.getStatus());
    }
    return ApiProblem.unexplained(response.getStatus());
  }
}
