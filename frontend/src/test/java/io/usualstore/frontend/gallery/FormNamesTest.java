package io.usualstore.frontend.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A field's name has one meaning in one request: a note on an order that was sent as {@code note},
 * beside the bank notes, was money once. And each field says in the shop's words what it is.
 */
class FormNamesTest {

  private static final Pattern MESSAGE = Pattern.compile("\\{[a-z]+:(?!concat)[a-zA-Z]+");
  private static final Pattern SHOWN = Pattern.compile("\\{(?![#/!@])[^}]+\\}");

  static List<TemplateSource> pages() {
    return TemplateSource.all().stream().filter(template -> !template.isTag()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void noTwoFieldsOfAFormHaveOneName(TemplateSource template) {
    var clashes = TemplateForm.of(template.expanded()).stream().flatMap(TemplateForm::clashes);
    assertThat(clashes).as(template.name()).isEmpty();
  }

  @Test
  void formsAreFoundAndWhatIsWrongInThem() {
    assertThat(pages().stream().flatMap(page -> TemplateForm.of(page.expanded()).stream()))
        .hasSizeGreaterThan(30);
    assertThat(clashesOf("<form>{#state sale.state /}<button name=\"note\" value=\"10\">"))
        .containsExactly("note");
    assertThat(clashesOf("<form id=\"a\"><input name=\"b\"></form><input form=\"a\" name=\"b\">"))
        .containsExactly("b");
    assertThat(clashesOf("<form>{#if x}<input name=\"b\">{#else}<input name=\"b\">{/if}</form>"))
        .isEmpty();
    assertThat(clashesOf("<form>{#field name=\"q\" label=a:b /}{#search name=\"q\" label=a:b /}"))
        .contains("q");
  }

  private static Stream<String> clashesOf(String text) {
    return TemplateForm.of(new TemplateSource("", text).expanded()).stream()
        .flatMap(TemplateForm::clashes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void everyFieldAndButtonHasANameInTheMessages(TemplateSource template) {
    var page = template.expanded();
    var unnamed = new ArrayList<String>();
    var parts = page.parts();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (part.kind() == TemplateSource.Kind.CONTROL
          && !part.controlType().equals("hidden")
          && !isNamed(page, parts, i)) {
        unnamed.add(page.text().substring(part.from(), part.to()));
      }
    }
    assertThat(unnamed).as(template.name()).isEmpty();
  }

  /** By its own attribute, by the label around it, by the label for it; a button by its content. */
  private static boolean isNamed(TemplateSource page, List<TemplateSource.Part> parts, int at) {
    var part = parts.get(at);
    if (part.attribute("aria-label").isPresent()) {
      return MESSAGE.matcher(part.attribute("aria-label").get()).find();
    }
    if (part.element().equals("button")) {
      var end = page.text().indexOf("</button>", part.to());
      return SHOWN.matcher(page.text().substring(part.to(), end)).find();
    }
    for (int i = 0; i < parts.size(); i++) {
      var label = parts.get(i);
      if (label.kind() != TemplateSource.Kind.LABEL) {
        continue;
      }
      var end = page.text().indexOf("</label>", label.to());
      var around = label.from() < part.from() && part.from() < end;
      var its =
          label.attribute("for").isPresent() && label.attribute("for").equals(part.attribute("id"));
      if ((around || its) && MESSAGE.matcher(page.text().substring(label.to(), end)).find()) {
        return true;
      }
    }
    return false;
  }

  /** Two parameters that read one field give it two meanings, wherever the fields come from. */
  @Test
  void noPageReadsAFieldTwice() throws IOException {
    var faults = new ArrayList<String>();
    for (var type : CatalogueTest.pageClasses()) {
      for (var method : type.getDeclaredMethods()) {
        var names = new HashSet<String>();
        fieldsOf(method)
            .filter(name -> !names.add(name))
            .forEach(
                name -> faults.add(type.getSimpleName() + "." + method.getName() + ": " + name));
      }
    }
    assertThat(faults).isEmpty();
  }

  private static Stream<String> fieldsOf(Method method) {
    return Arrays.stream(method.getParameters())
        .flatMap(
            parameter ->
                parameter.isAnnotationPresent(BeanParam.class)
                    ? fieldsOf(parameter.getType())
                    : name(parameter, parameter.getName()));
  }

  private static Stream<String> fieldsOf(Class<?> bean) {
    return bean.isRecord()
        ? Arrays.stream(bean.getRecordComponents())
            .flatMap(component -> name(component.getAccessor(), component.getName()))
        : Arrays.stream(bean.getDeclaredFields()).flatMap(field -> name(field, field.getName()));
  }

  private static Stream<String> name(AnnotatedElement element, String own) {
    var form = element.getAnnotation(RestForm.class);
    var query = element.getAnnotation(RestQuery.class);
    return form == null && query == null
        ? Stream.empty()
        : Stream.of(form != null ? form.value() : query.value())
            .map(name -> name.isEmpty() ? own : name);
  }
}
