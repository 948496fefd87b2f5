package io.usualstore.frontend.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A template as it is written, read without the program. */
record TemplateSource(String name, String text) {

  enum Kind {
    CHOICE,
    OTHERWISE,
    CHOSEN,
    FORM,
    FORM_END,
    LABEL,
    LABEL_END,
    CONTROL,
    BUTTON_END
  }

  /**
   * @param from where it begins in the text
   * @param to where it ends
   */
  record Part(Kind kind, String element, String attributes, int from, int to) {

    /** As it is written; empty where it isn't there, or only what is passed to a tag decides. */
    Optional<String> attribute(String name) {
      var found = Pattern.compile("(?<![\\w-])" + name + "=\"([^\"]*)\"").matcher(attributes);
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** As a browser has it: a button sends its form if it says nothing else. */
    String controlType() {
      return attribute("type").orElse(element.equals("button") ? "submit" : element);
    }
  }

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
  private static final String ATTRIBUTES = "((?:\\{[^}]*\\}|[^>{])*)";
  private static final Pattern PARTS =
      Pattern.compile(
          "\\{#(if|for|switch)\\b[^}]*\\}|\\{#(else|case)\\b[^}]*\\}|\\{/(if|for|switch)\\}"
              + "|<(form|label|input|select|textarea|button)\\b"
              + ATTRIBUTES
              + ">|</(form|label|button)>");
  private static final String ARGUMENTS = "((?:\"[^\"]*\"|'[^']*'|[^{}\"'])*?)";
  private static final Pattern ARGUMENT =
      Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|'([^']*)'|([^\\s(]+(?:\\([^)]*\\))?\\S*))");

  /** What a tag has only where it is passed: its parameter still stands there. */
  private static final Pattern NOT_PASSED =
      Pattern.compile("\\{#if (\\w+)\\?\\?\\}[^{]*\\{\\1\\}[^{]*\\{/if\\}");

  static List<TemplateSource> all() {
    try (var files = Files.walk(TEMPLATES)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(file -> read(TEMPLATES.relativize(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isTag() {
    return name.startsWith("tags/");
  }

  private static TemplateSource read(Path file) {
    try {
      var text = Files.readString(TEMPLATES.resolve(file));
      return new TemplateSource(file.toString(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With its tags' own markup in their places. */
  TemplateSource expanded() {
    var expanded = text;
    try (var tags = Files.list(TEMPLATES.resolve("tags"))) {
      for (var tag : tags.sorted().toList()) {
        var name = tag.getFileName().toString().replace(".html", "");
        expanded = expanded(expanded, name, Files.readString(tag).replaceAll("\\{@[^}]*\\}", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return expanded.equals(text) ? this : new TemplateSource(name, expanded).expanded();
  }

  private static String expanded(String text, String tag, String markup) {
    var parts = markup.split("\\{nested-content(?:\\?\\?)?\\}", -1);
    var before = Pattern.compile("\\{#" + tag + "\\b" + ARGUMENTS + "(/?)\\}");
    return before
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    passed(found.group(2).isEmpty() ? parts[0] : markup, found.group(1))))
        .replace("{/" + tag + "}", parts.length == 1 ? "" : parts[1]);
  }

  private static String passed(String markup, String arguments) {
    var passed = markup;
    var argument = ARGUMENT.matcher(arguments);
    while (argument.find()) {
      var value =
          Stream.of(argument.group(2), argument.group(3))
              .filter(literal -> literal != null)
              .findFirst()
              .orElse("{" + argument.group(4) + "}");
      passed = passed.replaceAll("\\{" + argument.group(1) + "\\b[^}]*\\}", quoted(value));
    }
    return NOT_PASSED.matcher(passed).replaceAll("");
  }

  private static String quoted(String value) {
    return Matcher.quoteReplacement(value);
  }

  List<Part> parts() {
    var parts = new ArrayList<Part>();
    var found = PARTS.matcher(text);
    while (found.find()) {
      var element = Optional.ofNullable(found.group(4)).orElse("");
      var attributes = Optional.ofNullable(found.group(5)).orElse("");
      parts.add(new Part(kind(found), element, attributes, found.start(), found.end()));
    }
    return parts;
  }

  private static Kind kind(Matcher found) {
    if (found.group(1) != null) {
      return Kind.CHOICE;
    } else if (found.group(2) != null) {
      return Kind.OTHERWISE;
    } else if (found.group(3) != null) {
      return Kind.CHOSEN;
    } else if (found.group(4) != null) {
      return switch (found.group(4)) {
        case "form" -> Kind.FORM;
        case "label" -> Kind.LABEL;
        default -> Kind.CONTROL;
      };
    }
    return switch (found.group(6)) {
      case "form" -> Kind.FORM_END;
      case "label" -> Kind.LABEL_END;
      default -> Kind.BUTTON_END;
    };
  }
}
