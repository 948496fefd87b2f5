package io.usualstore.backend.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Who runs the program, as the program knows them. */
@ConfigMapping(prefix = "operator")
public interface OperatorConfig {

  /**
   * Holds the token for metrics and the API's document; read each time, none: they are for nobody.
   * Environment: OPERATOR_TOKEN_FILE.
   */
  @WithDefault("/run/secrets/usualstore/operator-token")
  Path tokenFile();
}
