package io.usualstore.backend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@AnalyzeClasses(
    packages = "io.usualstore.backend",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] CAPABILITIES = {
    "..catalog..",
    "..customers..",
    "..orders..",
    "..payments..",
    "..reports..",
    "..search..",
    "..staff..",
    "..stock..",
    "..tenant.."
  };

  @ArchTest
  static final ArchRule CAPABILITIES_FORM_NO_CYCLE =
      slices().matching("io.usualstore.backend.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule HTTP_AND_DATABASE_KNOW_NO_CAPABILITY =
      noClasses()
          .that()
          .resideInAnyPackage("..http..", "..database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CAPABILITIES);

  @ArchTest
  static final ArchRule QUERIES_STAND_IN_REPOSITORIES =
      noClasses()
          .that()
          .resideInAnyPackage(CAPABILITIES)
          .and()
          .haveSimpleNameNotEndingWith("Repository")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.hibernate.Session")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.persistence.EntityManager");

  @ArchTest
  static final ArchRule RESOURCES_STAY_IN_THEIR_PACKAGE =
      classes().that().haveSimpleNameEndingWith("Resource").should().bePackagePrivate();

  /** A record that a query fills and nobody registers has no constructor there. */
  @ArchTest
  static void projectionsAreKnownToTheNativeProgram(JavaClasses classes) {
    var bodies = bodies(classes);
    var projections =
        classes.stream()
            .filter(type -> type.getSimpleName().endsWith("Repository"))
            .flatMap(repository -> repository.getReferencedClassObjects().stream())
            .map(ReferencedClassObject::getValue)
            .filter(JavaClass::isRecord)
            .collect(Collectors.toSet());
    assertThat(projections).hasSizeGreaterThan(5);
    assertThat(projections)
        .allMatch(
            type -> type.isAnnotatedWith(RegisterForReflection.class) || bodies.contains(type));
  }

  /** What Quarkus registers: all that resources take and give, with its parts. */
  private static Set<JavaClass> bodies(JavaClasses classes) {
    var bodies = new HashSet<JavaClass>();
    classes.stream()
        .filter(type -> type.getSimpleName().endsWith("Resource"))
        .flatMap(resource -> resource.getMethods().stream())
        .flatMap(
            method ->
                Stream.concat(
                    Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
        .forEach(type -> addWithParts(type, bodies));
    return bodies;
  }

  private static void addWithParts(JavaType type, Set<JavaClass> bodies) {
    type.getAllInvolvedRawTypes().stream()
        .filter(raw -> raw.isRecord() && bodies.add(raw))
        .flatMap(raw -> raw.getFields().stream())
        .forEach(part -> addWithParts(part.getType(), bodies));
  }
}
