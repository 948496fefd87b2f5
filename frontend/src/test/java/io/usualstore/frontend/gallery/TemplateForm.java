package io.usualstore.frontend.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A form as its template has it, whatever a page's state: each field that can be in it, and where.
 */
record TemplateForm(String id, List<Control> controls) {

  /**
   * @param name none where it sends nothing
   * @param branches the branch that it stands in, by the {@code if} around it
   */
  record Control(String name, String type, Map<Integer, Integer> branches) {

    boolean isButton() {
      return type.equals("submit");
    }

    /** Whether a page can have both. */
    boolean meets(Control other) {
      return branches.keySet().stream()
          .filter(other.branches::containsKey)
          .allMatch(choice -> branches.get(choice).equals(other.branches.get(choice)));
    }

    /** Of radio buttons the chosen one is sent, of buttons the pressed one. */
    boolean isSentInsteadOf(Control other) {
      return type.equals(other.type) && (type.equals("radio") || isButton());
    }
  }

  /** The forms of a template that has been {@linkplain TemplateSource#expanded() expanded}. */
  static List<TemplateForm> of(TemplateSource template) {
    var forms = new LinkedHashMap<String, TemplateForm>();
    var branches = new ArrayList<int[]>();
    int choices = 0;
    String open = null;
    for (var part : template.parts()) {
      switch (part.kind()) {
        case CHOICE -> branches.add(new int[] {choices++, 0});
        case OTHERWISE -> branches.get(branches.size() - 1)[1]++;
        case CHOSEN -> branches.remove(branches.size() - 1);
        case FORM -> {
          open = part.attribute("id").orElse("#" + forms.size());
          forms.computeIfAbsent(open, id -> new TemplateForm(id, new ArrayList<>()));
        }
        case FORM_END -> open = null;
        case CONTROL -> {
          var owner = part.attribute("form").orElse(open);
          if (owner != null && part.attribute("name").isPresent()) {
            var at = new LinkedHashMap<Integer, Integer>();
            branches.forEach(branch -> at.put(branch[0], branch[1]));
            var control = new Control(part.attribute("name").get(), part.controlType(), at);
            forms
                .computeIfAbsent(owner, id -> new TemplateForm(id, new ArrayList<>()))
                .controls
                .add(control);
          }
        }
        default -> {}
      }
    }
    return List.copyOf(forms.values());
  }

  /** Names that two of its fields have in one request. */
  Stream<String> clashes() {
    return IntStream.range(0, controls.size())
        .boxed()
        .flatMap(
            i ->
                IntStream.range(i + 1, controls.size())
                    .filter(j -> clash(controls.get(i), controls.get(j)))
                    .mapToObj(j -> controls.get(i).name));
  }

  private static boolean clash(Control one, Control other) {
    return one.name.equals(other.name) && one.meets(other) && !one.isSentInsteadOf(other);
  }
}
