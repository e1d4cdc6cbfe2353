package haihe.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Who may use what, over all modules. */
@AnalyzeClasses(packages = "haihe", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule arrowsPointOneWay = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("language")
            .definedBy("haihe.model..")
            .layer("engine")
            .definedBy("haihe.engine..")
            .layer("results")
            .definedBy("haihe.results..")
            .layer("experiment")
            .definedBy("haihe.experiment..")
            .layer("report")
            .definedBy("haihe.report..")
            .layer("cli")
            .definedBy("haihe.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("experiment")
            .mayOnlyBeAccessedByLayers("report", "cli")
            .whereLayer("results")
            .mayOnlyBeAccessedByLayers("experiment", "report", "cli")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("results", "experiment", "report", "cli");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("haihe.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyUsesTheInternalsOfTheLanguage = noClasses()
            .that(resideOutsideOfPackages("haihe.model.."))
            .should()
            .dependOnClassesThat(resideInAPackage("haihe.model..internal.."));

    @ArchTest
    static final ArchRule nobodyUsesTheInternalsOfTheEngine = noClasses()
            .that(resideOutsideOfPackages("haihe.engine.."))
            .should()
            .dependOnClassesThat(resideInAPackage("haihe.engine..internal.."));

    @ArchTest
    static final ArchRule pictures = noClasses()
            .that(resideOutsideOfPackages("haihe.report.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.swing..", "org.jfree..", "org.apache.batik.."));

    @ArchTest
    static final ArchRule commandLineLibraries = noClasses()
            .that(resideOutsideOfPackages("haihe.cli.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("picocli..", "me.tongfei.."));

    @ArchTest
    static final ArchRule grammarsAndConfig = noClasses()
            .that(resideOutsideOfPackages("haihe.model.io.internal.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.antlr..", "com.typesafe..", "javax.xml.stream.."));

    @ArchTest
    static final ArchRule bytecode = noClasses()
            .that(resideOutsideOfPackages("haihe.engine.internal.codegen.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.objectweb.asm.."));

    @ArchTest
    static final ArchRule solvers = noClasses()
            .that(resideOutsideOfPackages("haihe.engine.internal.integrate.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.hipparchus.ode.."));

    @ArchTest
    static final ArchRule onlyTheCommandLinePrintsOrExits = noClasses()
            .that(resideOutsideOfPackages("haihe.cli.."))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule noHiddenChance = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule noStaticMutableState =
            fields().that().areStatic().and().areDeclaredInClassesThat().resideOutsideOfPackage("..cli..").should()
                    .beFinal();

    @ArchTest
    static final ArchRule modifiersAreSane =
            fields().that().arePublic().and().areDeclaredInClassesThat().resideOutsideOfPackage("..internal..").should()
                    .haveModifier(JavaModifier.FINAL);
}
