package io.usualstore.backend.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every refusal once: what the API's readers and the UI's translators go by. */
public enum ProblemType {
  UNREADABLE_REQUEST(400, "The request can't be read"),
  INVALID_PARAMETER(400, "A parameter needs another value"),
  UNSUITABLE_TEXT(400, "A text holds a character that can't be stored"),
  IDEMPOTENCY_KEY_MISSING(400, "Send an Idempotency-Key of 8 to 200 letters, digits and signs"),
  SIGN_IN_REQUIRED(401, "Sign in first"),
  SIGN_IN_REFUSED(401, "User name or password is wrong"),
  ACCESS_DENIED(403, "Your access level doesn't allow this"),
  PASSWORD_MUST_BE_CHANGED(403, "Choose a password of your own first"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "This can't be done here"),
  NOT_ACCEPTABLE(406, "This is served as application/json only"),
  BODY_TOO_LATE(408, "The request's body didn't come in time: send it again"),
  SKU_TAKEN(409, "Another product has this SKU", "widgets_sku_unique", "sku"),
  BARCODE_TAKEN(409, "Another product has this barcode", "widgets_barcode_unique", "barcode"),
  EMAIL_TAKEN(409, "Another customer has this email", "customers_email_unique", "email"),
  CUSTOMER_ERASED(409, "This customer was erased: nothing more is kept about them"),
  NOTE_TOO_LONG(
      409, "The notes are too long for one: shorten them first", "customers_note_length", "note"),
  TAGS_TOO_MANY(
      409, "More than 20 tags together: take some away first", "customers_tags_count", "tags"),
  OUT_OF_STOCK(409, "There is less in stock than that", "stock_level_not_negative", "quantity"),
  FOUND_NOT_SOLD(409, "This shop sells only what the books have: count it first, then sell it"),
  LEVEL_CHANGED(409, "The stock changed since it was counted: look at the new difference first"),
  WIDGET_HAS_HISTORY(409, "This product stands in the books: archive it instead"),
  WIDGET_ARCHIVED(409, "This product is archived: restore it first"),
  STEP_NOT_ALLOWED(409, "The order can't take this step", "orders_status_step_allowed", "status"),
  PAYMENT_ABOVE_OPEN(
      409, "That is more than what is open", "orders_paid_within_total", "amountMinor"),
  TENDERED_UNSUITABLE(
      422,
      "Only cash is handed over, and no less than is paid",
      "transactions_tendered_covers_amount",
      "tenderedMinor"),
  REFUND_ABOVE_PAID(
      409, "That is more than what was paid", "orders_granted_within_paid", "amountMinor"),
  PAYOUT_ABOVE_GRANTED(
      409,
      "That is more than what was granted and isn't paid out yet",
      "refunds_paid_out_within_amount",
      "amountMinor"),
  PAYOUT_BY_ANOTHER_WAY(
      409,
      "Less than that was paid by this way: pay it out as it came in, or as store credit",
      "transactions_refunded_as_paid",
      "method"),
  QUANTITY_ABOVE_SOLD(
      409,
      "That is more than what was sold and isn't back yet",
      "order_lines_refunded_within_quantity",
      "quantity"),
  STORE_CREDIT_TOO_LOW(
      409, "There is less store credit than that", "store_credits_not_negative", "amountMinor"),
  AMOUNT_CHANGED(409, "It comes to another amount by now: look at it once more"),
  REQUEST_IN_PROGRESS(409, "The same request is being worked on: wait, then look again"),
  CHANGED_MEANWHILE(412, "Somebody else changed this: look at their change, then save again"),
  BODY_TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Send the body as application/json"),
  INVALID_FIELDS(422, "Some fields need another value"),
  IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key came with another request before"),
  QUANTITY_UNSUITABLE(
      422,
      "What is received is above zero, and an adjustment is not zero",
      "stock_movements_sign_fits_kind",
      "quantity"),
  REASON_MISSING(
      422, "Say why: broken, lost, found", "stock_movements_reason_for_adjustment", "reason"),
  FILE_UNREADABLE(422, "This file can't be read as a list of products"),
  IMAGE_UNSUITABLE(
      422, "Use a PNG, JPEG, WebP or GIF picture of 2 MB at most", "widget_images_size", "image"),
  IMAGE_TOO_MANY_PIXELS(
      422, "This picture has more than 40 million pixels: make it smaller first", null, "image"),
  IMAGE_IS_HEIC(
      422,
      "This is a HEIC photo, which browsers don't show: save it as JPEG first"
          + " (iPhone: Settings, Camera, Formats, Most Compatible)",
      null,
      "image"),
  QUANTITY_TOO_LARGE(
      422, "One movement holds a million at most", "stock_movements_quantity_in_range", "quantity"),
  MOVEMENT_OF_AN_ORDER(
      422,
      "Sales and returns come from orders: here choose receive, adjustment or count",
      "stock_movements_order_fits_kind",
      "kind"),
  VERSION_REQUIRED(428, "Send If-Match with the ETag of what you changed"),
  ACCOUNT_LOCKED(429, "Too many wrong passwords: wait, then try again"),
  SIGN_INS_LIMITED(429, "Too many wrong passwords from your address: wait, then try again"),
  SIGN_INS_CROWDED(429, "Many are signing in at once: wait a moment, then try again"),
  INTERNAL_ERROR(500, "Something went wrong on our side: tell support the correlation id"),
  DATABASE_UNAVAILABLE(503, "The database can't be reached: try again in a moment"),
  PROFILE_BROKEN(503, "The shop's settings name what doesn't exist: tell who runs this shop"),
  BUSY(503, "The shop is busy: try again in a moment");

  private static final Map<String, ProblemType> BY_CONSTRAINT =
      Arrays.stream(values())
          .filter(type -> type.constraint != null)
          .collect(Collectors.toUnmodifiableMap(type -> type.constraint, Function.identity()));

  public final int status;
  public final String title;

  /** The constraint whose violation this is; null: none. */
  final String constraint;

  /** The field that the sentence stands beside; null: none. */
  public final String field;

  ProblemType(int status, String title) {
    this(status, title, null, null);
  }

  ProblemType(int status, String title, String constraint, String field) {
    this.status = status;
    this.title = title;
    this.constraint = constraint;
    this.field = field;
  }

  static Optional<ProblemType> ofConstraint(String name) {
    return Optional.ofNullable(name).map(BY_CONSTRAINT::get);
  }

  /** The name in the JSON: {@code sku-taken}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public ProblemException asException() {
    return new ProblemException(this, null, List.of());
  }

  public ProblemException asException(String detail) {
    return new ProblemException(this, detail, List.of());
  }

  public ProblemException asException(List<FieldError> errors) {
    return new ProblemException(this, null, errors);
  }
}
