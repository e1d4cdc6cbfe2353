package haihe.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use what in this module. */
@AnalyzeClasses(packages = "haihe.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ImportRulesTest {

    private static final String PARSERS = "haihe.model.io.internal..";
    private static final String GENERATED =
            "haihe\\.model\\.io\\.internal\\.(Expression|vensim\\.Mdl)(Parser|Lexer|.*Visitor).*";

    @ArchTest
    private final ArchRule onlyReadersKnowLibraries = classes()
            .that()
            .resideOutsideOfPackage(PARSERS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "haihe.model..");

    @ArchTest
    private final ArchRule readersKnowOnlyTheLibrariesForTheirFormats = classes()
            .that()
            .resideInAPackage(PARSERS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml.stream..",
                    "org.jspecify..",
                    "haihe.model..",
                    "com.typesafe.config..",
                    "org.antlr.v4..",
                    "org.dhatim.fastexcel.reader..",
                    "org.apache.poi..");

    @ArchTest
    private final ArchRule onlySheetsKnowTheLibrariesForSpreadsheets = noClasses()
            .that()
            .resideOutsideOfPackage("haihe.model.io.internal.sheet")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dhatim..", "org.apache.poi..");

    @ArchTest
    private final ArchRule onlyTheFrontDoorsSeeTheParsers = noClasses()
            .that()
            .resideOutsideOfPackage("haihe.model.io..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PARSERS);

    @ArchTest
    private final ArchRule packagesHaveNoCycles =
            slices().matching("haihe.(**)").should().beFreeOfCycles();

    @ArchTest
    private final ArchRule nothingDependsOnChanceOrTheClockOrTheConsole = noClasses()
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

    @ArchTest
    private final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .haveNameNotMatching(GENERATED)
            .should()
            .beFinal();

    @ArchTest
    private final ArchRule publicMethodsShowNoLibraries = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(PARSERS)
            .should()
            .haveRawReturnType(new NoLibraryType());

    private static final class NoLibraryType
            extends com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> {

        NoLibraryType() {
            super("of the JDK or of Haihe");
        }

        @Override
        public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
            String name = type.getBaseComponentType().getName();
            return !name.contains(".") || name.startsWith("java.") || name.startsWith("haihe.");
        }
    }
}
