package io.usualstore.backend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
}
