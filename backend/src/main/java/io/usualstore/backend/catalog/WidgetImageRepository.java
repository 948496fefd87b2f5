package io.usualstore.backend.catalog;

import io.usualstore.backend.pictures.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** The table widget_images. It has no entity, so that no list reads a picture by mistake. */
@ApplicationScoped
class WidgetImageRepository {
  record Image(byte[] content, String type, Instant at) {}

  private final Session database;

  WidgetImageRepository(Session database) {
    this.database = database;
  }

  Optional<Image> find(long widget) {
    return database
        .createNativeQuery(
            "select content, type, updated_at from widget_images where widget_id = :widget",
            Object[].class)
        .addScalar("content", byte[].class)
        .addScalar("type", String.class)
        .addScalar("updated_at", Instant.class)
        .setParameter("widget", widget)
        .getResultStream()
        .map(row -> new Image((byte[]) row[0], (String) row[1], (Instant) row[2]))
        .findFirst();
  }

  void put(long widget, Picture picture) {
    database
        .createNativeQuery(
            "insert into widget_images (widget_id, content, type) values (:widget, :content, :type)"
                + " on conflict (widget_id) do update"
                + " set content = excluded.content, type = excluded.type")
        .setParameter("widget", widget)
        .setParameter("content", picture.content())
        .setParameter("type", picture.type())
        .executeUpdate();
  }

  void remove(long widget) {
    database
        .createNativeQuery("delete from widget_images where widget_id = :widget")
        .setParameter("widget", widget)
        .executeUpdate();
  }
}
