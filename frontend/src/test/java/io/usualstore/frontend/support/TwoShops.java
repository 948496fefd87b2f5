package io.usualstore.frontend.support;

/**
 * Two whole shops: packaged programs, or with {@code -Dusualstore.shop} and {@code
 * -Dusualstore.other} published ones.
 */
public record TwoShops(
    String first,
    Staff firstStaff,
    String second,
    Staff secondStaff,
    RunningShop one,
    RunningShop two)
    implements AutoCloseable {

  public static TwoShops open() {
    if (System.getProperty("usualstore.other") != null) {
      return new TwoShops(
          System.getProperty("usualstore.shop"),
          Staff.published("usualstore"),
          System.getProperty("usualstore.other"),
          Staff.published("usualstore.other"),
          null,
          null);
    }
    var one = RunningShop.start();
    var two = RunningShop.start();
    return new TwoShops(
        one.startFrontend("one_shop"),
        Staff.ADMIN,
        two.startFrontend("other_shop"),
        Staff.ADMIN,
        one,
        two);
  }

  @Override
  public void close() {
    if (one != null) {
      one.close();
      two.close();
    }
  }
}
