package io.usualstore.frontend.page;

/**
 * The shop's profile names what doesn't exist: no amount and no moment could be written rightly.
 */
class BrokenShop extends RuntimeException {
  final String fault;

  BrokenShop(String fault) {
    super(fault);
    this.fault = fault;
  }
}
