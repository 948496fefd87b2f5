package io.usualstore.frontend.shop;

/**
 * The shop's profile names what doesn't exist: no amount and no moment could be written rightly.
 */
public class BrokenShop extends RuntimeException {
  public final String fault;

  public BrokenShop(String fault) {
    super(fault);
    this.fault = fault;
  }
}
