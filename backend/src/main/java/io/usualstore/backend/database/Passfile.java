package io.usualstore.backend.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A password file: {@code host:port:database:user:password} (PostgreSQL 17 manual, 32.16). */
class Passfile {
  private static final Set<PosixFilePermission> OWNERS =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final List<String> lines;

  Passfile(List<String> lines) {
    this.lines = lines;
  }

  /**
   * @throws InvalidDsnException where libpq would pass over the file in silence: a service that
   *     then waits for a password that never comes helps nobody
   */
  static Passfile read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new InvalidDsnException(
            Files.exists(file) ? file + " is not a plain file" : file + " does not exist");
      }
      if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
        throw new InvalidDsnException(
            "%s may be read or written by others than its owner: chmod 600 it".formatted(file));
      }
      return new Passfile(Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      throw new InvalidDsnException(file + " does not exist");
    } catch (IOException e) {
      throw new InvalidDsnException("%s can't be read as UTF-8 by this user".formatted(file));
    }
  }

  /** The password of the first line that fits. */
  Optional<String> password(DsnHost host, String database, String user) {
    var wanted = List.of(host.nameInPassfile(), String.valueOf(host.port()), database, user);
    return lines.stream()
        .filter(line -> !line.startsWith("#"))
        .map(Passfile::fields)
        .filter(fields -> fields.size() == 5 && fits(fields, wanted))
        .map(fields -> unescaped(fields.get(4)))
        .findFirst();
  }

  private static boolean fits(List<String> fields, List<String> wanted) {
    for (var i = 0; i < wanted.size(); i++) {
      var field = fields.get(i);
      if (!field.equals("*") && !unescaped(field).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Four fields, still escaped, and all the rest as the fifth: a password may hold colons. */
  private static List<String> fields(String line) {
    var fields = new ArrayList<String>(5);
    var start = 0;
    for (var at = 0; at < line.length() && fields.size() < 4; at++) {
      if (line.charAt(at) == '\\') {
        at++;
      } else if (line.charAt(at) == ':') {
        fields.add(line.substring(start, at));
        start = at + 1;
      }
    }
    fields.add(line.substring(start));
    return fields;
  }

  private static String unescaped(String field) {
    var plain = new StringBuilder();
    for (var at = 0; at < field.length(); at++) {
      if (field.charAt(at) == '\\' && at + 1 < field.length()) {
        at++;
      }
      plain.append(field.charAt(at));
    }
    return plain.toString();
  }
}
