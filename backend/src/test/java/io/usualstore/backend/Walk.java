package io.usualstore.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list that is read page by page, to its end and back again. */
public record Walk(String path, Map<String, ?> parameters) {
  private static final int LIMIT = 2;

  /** The ids in the list's order, after both ways have shown each row once. */
  public List<Long> ids() {
    var whole = ids(page(Map.of("limit", 200)));
    var there = new ArrayList<List<Long>>();
    var page = page(Map.of("limit", LIMIT));
    assertThat(page.getString("previous")).isNull();
    there.add(ids(page));
    while (page.getString("next") != null) {
      page = page(Map.of("limit", LIMIT, "after", page.getString("next")));
      there.add(ids(page));
    }
    assertThat(there.stream().flatMap(List::stream)).containsExactlyElementsOf(whole);
    assertThat(there).hasSize((whole.size() + LIMIT - 1) / LIMIT);

    for (var index = there.size() - 2; index >= 0; index--) {
      page = page(Map.of("limit", LIMIT, "before", page.getString("previous")));
      assertThat(ids(page)).isEqualTo(there.get(index));
      var following = page(Map.of("limit", LIMIT, "after", page.getString("next")));
      assertThat(ids(following)).isEqualTo(there.get(index + 1));
    }
    assertThat(page.getString("previous")).isNull();
    return whole;
  }

  public JsonPath page(Map<String, ?> more) {
    var all = new HashMap<String, Object>(parameters);
    all.putAll(more);
    return Given.viewer().queryParams(all).get(path).then().statusCode(200).extract().jsonPath();
  }

  private static List<Long> ids(JsonPath page) {
    return page.getList("items.id", Long.class);
  }
}
