package io.usualstore.backend.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.usualstore.backend.http.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;

/**
 * Who may try to sign in. Failures are counted by name and address together, so that nobody locks
 * somebody else out; a device that this account signed in with before is counted by itself.
 */
@ApplicationScoped
class SignInAttempts {
  private final AccountRepository accounts;
  private final AttemptRepository attempts;
  private final UnknownNames unknownNames;
  private final AddressLimit addresses;
  private final PasswordHashing hashing;
  private final DeviceTokens devices;
  private final AuditLog audit;

  SignInAttempts(
      AccountRepository accounts,
      AttemptRepository attempts,
      UnknownNames unknownNames,
      AddressLimit addresses,
      PasswordHashing hashing,
      DeviceTokens devices,
      AuditLog audit) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.unknownNames = unknownNames;
    this.addresses = addresses;
    this.hashing = hashing;
    this.devices = devices;
    this.audit = audit;
  }

  SignInAttempt begin(SessionRequest request, Client client) {
    var device = devices.read(request.device());
    var account =
        QuarkusTransaction.requiringNew().call(() -> accounts.byUsername(request.username()));
    var isKnown = account.filter(a -> device.knows(a.id)).isPresent();
    var network = isKnown ? null : client.network();
    var origin = isKnown ? "device " + device.number() : "address " + network;
    if (network != null) {
      addresses.take(network);
    }
    var place = place(isKnown, network);
    var attempt = new SignInAttempt(account, device, origin, client, network, place);
    count(attempt, request.username());
    return attempt;
  }

  /** In the transaction that opens the session. */
  void succeeded(SignInAttempt attempt) {
    attempts.forget(attempt.account().get().id, attempt.origin());
    attempts.forgetOld();
    giveBack(attempt.network());
    var account = attempt.account().get();
    audit.addOf(account.id, attempt.client(), "sign-in", subject(account), Map.of());
  }

  /** In a transaction of its own: what is refused is written down. */
  @Transactional
  void failed(SignInAttempt attempt) {
    if (attempt.account().isEmpty()) {
      AuditLog.line(null, attempt.client(), "sign-in-failed", "a name that nobody has");
      return;
    }
    var account = attempt.account().get();
    audit.addOf(null, attempt.client(), "sign-in-failed", subject(account), Map.of());
    if (attempts.isLocked(account.id, attempt.origin())) {
      audit.addOf(null, attempt.client(), "sign-in-locked", subject(account), Map.of());
    }
  }

  private static String subject(Account account) {
    return "staff/" + account.id;
  }

  private PasswordHashing.Place place(boolean isKnown, String network) {
    try {
      return hashing.place(isKnown);
    } catch (RuntimeException full) {
      giveBack(network);
      throw full;
    }
  }

  private void giveBack(String network) {
    if (network != null) {
      addresses.giveBack(network);
    }
  }

  private void count(SignInAttempt attempt, String username) {
    try {
      Lockout.refuse(counted(attempt, username));
    } catch (RuntimeException locked) {
      attempt.place().leave();
      throw locked;
    }
  }

  private Duration counted(SignInAttempt attempt, String username) {
    return attempt
        .account()
        .map(
            account ->
                QuarkusTransaction.requiringNew()
                    .call(() -> attempts.count(account.id, attempt.origin())))
        .orElseGet(() -> unknownNames.countAttempt(username, attempt.network()));
  }
}
