package io.usualstore.backend.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An authority of our own and a server's certificate for the name localhost, made by the JDK.
 *
 * @param authority what a client is given as sslrootcert
 * @param stranger another authority, which signed nothing
 */
record Certificates(Path authority, Path stranger, Path server, Path serverKey) {
  private static final String PASSWORD = "changeit";

  static Certificates in(Path folder) {
    try {
      var store = folder.resolve("certificates.p12");
      makeKey(store, "authority", "-ext", "bc:c");
      makeKey(store, "stranger", "-ext", "bc:c");
      makeKey(store, "server", "-signer", "authority", "-ext", "san=dns:localhost");
      var keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        keys.load(in, PASSWORD.toCharArray());
      }
      return new Certificates(
          pem(folder, "authority", "CERTIFICATE", keys.getCertificate("authority").getEncoded()),
          pem(folder, "stranger", "CERTIFICATE", keys.getCertificate("stranger").getEncoded()),
          pem(folder, "server", "CERTIFICATE", keys.getCertificate("server").getEncoded()),
          pem(
              folder,
              "server-key",
              "PRIVATE KEY",
              keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void makeKey(Path store, String alias, String... more) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(more));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(said);
    }
  }

  /** Readable by its owner only, or PostgreSQL refuses the key. */
  private static Path pem(Path folder, String name, String kind, byte[] content)
      throws IOException {
    var file = folder.resolve(name + ".pem");
    var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, text));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
