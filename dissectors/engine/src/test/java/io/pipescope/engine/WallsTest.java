package io.pipescope.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the rooms, as the README draws them. */
@AnalyzeClasses(packages = "io.pipescope", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  private static final String API = "io.pipescope.api..";
  private static final String KSY = "io.pipescope.ksy..";
  private static final String CAPTURE = "io.pipescope.capture..";
  private static final String NET = "io.pipescope.net..";
  private static final String AUTH = "io.pipescope.auth..";
  private static final String SMB = "io.pipescope.smb..";
  private static final String DCERPC = "io.pipescope.dcerpc..";
  private static final String DEFINITION = "io.pipescope.definition..";
  private static final String REPORT = "io.pipescope.report..";
  private static final String TREE = "io.pipescope.tree..";
  private static final String ENGINE = "io.pipescope.engine..";

  @ArchTest
  static final ArchRule API_KNOWS_THE_JDK_ONLY =
      classes().that().resideInAPackage(API).should().onlyDependOnClassesThat(in(API, "java.."));

  @ArchTest
  static final ArchRule KSY_KNOWS_KAITAI_ONLY =
      classes()
          .that()
          .resideInAPackage(KSY)
          .should()
          .onlyDependOnClassesThat(in(KSY, "io.kaitai..", "java.."));

  @ArchTest
  static final ArchRule CAPTURE_KNOWS_NO_PROTOCOL =
      noClasses()
          .that()
          .resideInAPackage(CAPTURE)
          .should()
          .dependOnClassesThat(in(NET, AUTH, SMB, DCERPC, REPORT, ENGINE));

  @ArchTest
  static final ArchRule NET_KNOWS_NOTHING_ABOVE_OR_BESIDE_IT =
      noClasses()
          .that()
          .resideInAPackage(NET)
          .should()
          .dependOnClassesThat(in(CAPTURE, AUTH, SMB, DCERPC, REPORT, ENGINE));

  @ArchTest
  static final ArchRule AUTH_KNOWS_NOT_WHO_CARRIES_IT =
      noClasses()
          .that()
          .resideInAPackage(AUTH)
          .should()
          .dependOnClassesThat(in(CAPTURE, NET, SMB, DCERPC, REPORT, ENGINE));

  @ArchTest
  static final ArchRule SMB_DOES_NOT_KNOW_DCERPC =
      noClasses()
          .that()
          .resideInAPackage(SMB)
          .should()
          .dependOnClassesThat(in(CAPTURE, NET, DCERPC, REPORT, ENGINE));

  @ArchTest
  static final ArchRule DCERPC_DOES_NOT_KNOW_SMB =
      noClasses()
          .that()
          .resideInAPackage(DCERPC)
          .should()
          .dependOnClassesThat(in(CAPTURE, NET, SMB, REPORT, ENGINE));

  @ArchTest
  static final ArchRule DEFINITION_KNOWS_NO_PROTOCOL_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage(DEFINITION)
          .should()
          .dependOnClassesThat(in(CAPTURE, NET, AUTH, SMB, DCERPC, REPORT, ENGINE));

  @ArchTest
  static final ArchRule REPORT_KNOWS_NO_PROTOCOL =
      noClasses()
          .that()
          .resideInAPackage(REPORT)
          .should()
          .dependOnClassesThat(in(KSY, CAPTURE, NET, AUTH, SMB, DCERPC, TREE, ENGINE));

  @ArchTest
  static final ArchRule TREE_KNOWS_DEFINITIONS_BUT_NO_PROTOCOL =
      noClasses()
          .that()
          .resideInAPackage(TREE)
          .should()
          .dependOnClassesThat(in(CAPTURE, NET, AUTH, SMB, DCERPC, REPORT, ENGINE));

  @ArchTest
  static final ArchRule GENERATED_CLASSES_STAY_INSIDE =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(
              in(API, CAPTURE, NET, AUTH, SMB, DCERPC, REPORT, ENGINE)
                  .and(DescribedPredicate.describe("are public", WallsTest::isPublic)))
          .should()
          .notHaveRawReturnType(in("io.pipescope.ksy.lean..", "io.pipescope.ksy.rich.."));

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
  }

  private static DescribedPredicate<JavaClass> in(String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages);
  }
}
