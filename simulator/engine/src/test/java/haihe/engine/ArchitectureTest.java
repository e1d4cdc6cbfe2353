package haihe.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

@AnalyzeClasses(packages = "haihe.engine", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> THIRD_PARTY = DescribedPredicate.describe(
            "third-party", type -> type.getPackageName().matches("(org\\.hipparchus|org\\.objectweb)\\..*"));

    @ArchTest
    static final ArchRule theModuleStandsOnTheLanguageAndTheJdk = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "haihe.engine..",
                    "haihe.model",
                    "haihe.model.analysis",
                    "java..",
                    "org.jspecify..",
                    "org.hipparchus..",
                    "org.objectweb.asm..");

    @ArchTest
    static final ArchRule hipparchusIsKnownToIntegrationAndDerivativesOnly = noClasses()
            .that()
            .resideOutsideOfPackages("haihe.engine.internal.integrate", "haihe.engine.internal.derive")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hipparchus..");

    @ArchTest
    static final ArchRule asmIsKnownToTheCompilerOnly = noClasses()
            .that()
            .resideOutsideOfPackage("haihe.engine.internal.codegen..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.objectweb.asm..");

    @ArchTest
    static final ArchRule noThirdPartyTypeInAPublicSignature = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("haihe.engine")
            .and()
            .arePublic()
            .should(haveOwnTypesOnly());

    private static ArchCondition<JavaMethod> haveOwnTypesOnly() {
        return new ArchCondition<>("have no third-party types") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean foreign = THIRD_PARTY.test(method.getRawReturnType())
                        || method.getRawParameterTypes().stream().anyMatch(THIRD_PARTY);
                events.add(new SimpleConditionEvent(method, !foreign, method.getFullName()));
            }
        };
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("haihe.engine.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule internalPackagesDoNotKnowThePublicOne = noClasses()
            .that()
            .resideInAPackage("haihe.engine.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("haihe.engine");

    @ArchTest
    static final ArchRule programsKnowNothingOfWhatIsDoneWithThem = noClasses()
            .that()
            .resideInAPackage("haihe.engine.internal.program")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "haihe.engine.internal.lower",
                    "haihe.engine.internal.codegen",
                    "haihe.engine.internal.integrate",
                    "haihe.engine.internal.interpret");

    @ArchTest
    static final ArchRule nobodyDrawsPrintsOrExits = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    /** What a run cost is told with it, and vectors are warmed up for a while; no result depends on either. */
    @ArchTest
    static final ArchRule onlyTheStatisticsOfARunReadAClock = noClasses()
            .that()
            .haveNameNotMatching(
                    "haihe\\.engine\\.(Simulator|WholeRun|LaneBatch|ScalarRuns|SensitivityRun|Warming)(\\$.*)?")
            .should()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule thereIsNoStaticMutableState =
            fields().that().areStatic().should().beFinal();
}
