package io.usualstore.backend.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
public class ShopRepository implements PanacheRepositoryBase<Shop, Boolean> {
  public Shop current() {
    return findById(true);
  }

  Optional<Logo> logo() {
    return find("select logo, logoType from Shop where logo is not null")
        .project(Logo.class)
        .firstResultOptional();
  }
}
