package io.usualstore.frontend.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;

/**
 * A test that runs once on each of these screens, where {@link StaffBrowser} opens its pages. The
 * packaged program is tried on the first alone: it sends each screen the same page.
 */
@TestTemplate
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnScreens {

  Screen[] value() default {Screen.DESKTOP, Screen.PHONE};
}
