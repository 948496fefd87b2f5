import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.io.FileUtils;

/**
 * A real PostgreSQL 17 server where no Docker Engine is, for ./demo and ./check. Runs until it gets
 * SIGTERM or SIGINT, as root or as an ordinary user; README.md beside this file has the command.
 *
 * <p>Keeps everything in its folder: {@code data/}, {@code binaries/}, {@code password} (the
 * superuser's, mode 0600) and {@code server.log}. Prints one line to standard output once it takes
 * connections.
 */
public class EmbeddedServer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Logger LIBRARY =
      Logger.getLogger("io.zonky"); // held here, or its level is collected with it

  private final Path folder;
  private final int port;

  EmbeddedServer(Path folder, int port) {
    this.folder = folder.toAbsolutePath().normalize();
    this.port = port;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 2
        || !args[1].matches("[1-9][0-9]{0,4}")
        || Integer.parseInt(args[1]) > 65535) {
      fail(
          "EmbeddedServer needs two arguments, a folder and a port, as in: EmbeddedServer"
              + " .demo/postgres 5433");
    }
    LIBRARY.setLevel(Level.WARNING);
    new EmbeddedServer(Path.of(args[0]), Integer.parseInt(args[1])).run();
    Thread.currentThread().join();
  }

  private void run() throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    refuseSecondServer();
    refuseTakenPort();
    discardUnfinished();
    var password = password();
    try {
      server(password).start(); // stopped by a shutdown hook of its own
      Files.writeString(complete(), "");
    } catch (IOException | IllegalStateException e) {
      fail("PostgreSQL did not start: " + e.getMessage() + ". Its own words are in " + log());
    }
    System.out.println(
        "PostgreSQL 17 is ready on 127.0.0.1:"
            + port
            + ", superuser postgres, password in "
            + passwordFile());
  }

  private EmbeddedPostgres.Builder server(String password) {
    var output = ProcessBuilder.Redirect.appendTo(log().toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(data())
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(binaries().toFile())
        .setPort(port)
        .setPGStartupWait(PATIENCE)
        .setOutputRedirector(output)
        .setErrorRedirector(output)
        // initdb's options; they follow the library's own "-A trust", and the last one wins
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("auth-local", "scram-sha-256")
        .setLocaleConfig("pwfile", passwordFile().toString())
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", password)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig(
            "unix_socket_directories", "") // whose path may be longer than a socket's may be
        // the library turns both off, for tests; what is kept has to survive
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on");
  }

  /**
   * A server left behind by a killed JVM: two on one folder would corrupt it, and PostgreSQL's own
   * refusal names no way out.
   */
  private void refuseSecondServer() throws IOException {
    var pidFile = data().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
    Optional<ProcessHandle> running = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    boolean ours =
        running
            .flatMap(p -> p.info().command())
            .filter(c -> c.startsWith(folder.toString()))
            .isPresent();
    if (ours) {
      fail(
          "a PostgreSQL server of an earlier run still works in "
              + folder
              + ". End it with: kill "
              + pid);
    }
    Files.delete(pidFile); // of a crash; the number may be another process's by now
  }

  /** What a first start left that was killed: the library would take both for whole ones. */
  private void discardUnfinished() throws IOException {
    if (!Files.exists(complete())) {
      FileUtils.deleteDirectory(data().toFile());
      FileUtils.deleteDirectory(binaries().toFile());
    }
  }

  private void refuseTakenPort() throws IOException {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    } catch (BindException e) {
      fail(
          "port "
              + port
              + " on 127.0.0.1 is taken by another program. Choose another port, or end that"
              + " program");
    }
  }

  private String password() throws IOException {
    var file = passwordFile();
    if (!Files.exists(file)) {
      if (Files.exists(data().resolve("PG_VERSION"))) {
        fail(
            file
                + " is gone, and the server in "
                + folder
                + " can't be opened without it. Put it back, or begin again by deleting that"
                + " folder");
      }
      var bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file, HexFormat.of().formatHex(bytes) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
    }
    return Files.readString(file).strip();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path binaries() {
    return folder.resolve("binaries");
  }

  /** Made once the server took connections. */
  private Path complete() {
    return folder.resolve("complete");
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  private static void fail(String sentence) {
    System.err.println("Error: " + sentence + ".");
    System.exit(1);
  }
}
