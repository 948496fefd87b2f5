package io.usualstore.frontend.customers;

import io.quarkus.qute.TemplateExtension;
import io.usualstore.frontend.page.Addresses;

/** Where a tag in a template leads: to the customers who have it. */
@TemplateExtension(namespace = "tags")
class TagAddress {

  private TagAddress() {}

  static String address(String tag) {
    return "/customers?tag=" + Addresses.encode(tag);
  }
}
