package io.usualstore.backend.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class CategoryRepository implements PanacheRepository<Category> {
  /** More than a shop's staff can tell apart; the first ones by name. */
  private static final int MOST = 500;

  List<CategorySummary> byName() {
    return find("select c.name, (select count(*) from Widget w where w.category = c and w.archivedAt is"
            + " null) from Category c order by c.name")
        .range(0, MOST - 1)
        .project(CategorySummary.class)
        .list();
  }

  /** The category of this name, made when it is new: safe when two clerks name it at once. */
  Category named(String name) {
    getEntityManager()
        .createNativeQuery("insert into categories (name) values (:name) on conflict do nothing")
        .setParameter("name", name)
        .executeUpdate();
    return find("name", name).singleResult();
  }
}
