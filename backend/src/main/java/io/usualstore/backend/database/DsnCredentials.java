package io.usualstore.backend.database;

import io.quarkus.arc.Unremovable;
import io.quarkus.credentials.CredentialsProvider;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * Reads the password file anew for each connection, so that a rotated password needs no restart.
 */
@ApplicationScoped
@Unremovable
class DsnCredentials implements CredentialsProvider {
  private final Config config;

  DsnCredentials(Config config) {
    this.config = config;
  }

  @Override
  public Map<String, String> getCredentials(String providerName) {
    var dsn = dsn();
    return Map.of(USER_PROPERTY_NAME, dsn.user(), PASSWORD_PROPERTY_NAME, dsn.password());
  }

  /**
   * At once, in the pool's own thread. The interface's default takes one of the threads that answer
   * requests, and when all of these wait for a connection, none is ever opened.
   */
  @Override
  public Uni<Map<String, String>> getCredentialsAsync(String providerName) {
    return Uni.createFrom().item(() -> getCredentials(providerName));
  }

  /** Raw: a password with a dollar sign may look like one of the configuration's expressions. */
  Dsn dsn() {
    return Dsn.of(config.getConfigValue(DsnConfigSource.NAME).getRawValue());
  }
}
