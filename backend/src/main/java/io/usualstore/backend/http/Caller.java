package io.usualstore.backend.http;

/** What a SecurityIdentity carries beside its roles. Its principal's name is the account's id. */
public class Caller {
  /** An attribute, a {@link ProblemType}: why this caller, though signed in, may do nothing yet. */
  public static final String REFUSED_FOR = "refused-for";

  private Caller() {}
}
