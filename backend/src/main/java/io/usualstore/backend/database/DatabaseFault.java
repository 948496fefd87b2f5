package io.usualstore.backend.database;

import java.sql.SQLException;

/** What keeps the database away, as a sentence for an operator: no secret, no stack trace. */
class DatabaseFault {
  private DatabaseFault() {}

  static String sentence(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidDsnException) {
        return "DATABASE_DSN: " + cause.getMessage();
      }
      if (cause instanceof SQLException refusal) {
        return sentence(refusal);
      }
    }
    return firstLine(failure);
  }

  private static String sentence(SQLException refusal) {
    var state = refusal.getSQLState() == null ? "" : refusal.getSQLState();
    return switch (state) {
      case "28P01", "28000" -> "it refuses the user or the password: " + firstLine(refusal);
      case "3D000" -> "it does not exist: " + firstLine(refusal);
      case "42501", "08004" -> "it allows too little: " + firstLine(refusal);
      case "53300" -> "it has no connection left: " + firstLine(refusal);
      case "57P03" -> "its server is starting or stopping: " + firstLine(refusal);
      default ->
          (state.startsWith("08") ? "it can't be reached: " : "it answers with an error: ")
              + firstLine(refusal);
    };
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
