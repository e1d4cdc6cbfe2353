package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Name;
import haihe.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of several files. */
class ModelFilesTest {

    private static final String MAIN = "haihe = 1, time { start = 0, stop = 1 }\n";

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String report(Path file) {
        return String.join(
                        "\n",
                        Models.check(file).diagnostics().stream()
                                .filter(each -> each.severity() == Severity.ERROR)
                                .map(each ->
                                        each.span() + " " + Checks.shown(each).replaceFirst("^[^ ]* ", ""))
                                .toList())
                .replace(folder + "/", "");
    }

    @Test
    void sectorsAreJoinedInTheOrderOfTheirIncludes() throws IOException {
        Path main = write(
                "m.conf",
                MAIN + "name = \"a b\", doc = words\naux { first = 1 }\ninclude \"sectors/coal.conf\"\n"
                        + "include \"sectors/water.conf\"\naux { last = \"coal + water\" }\n");
        write("sectors/coal.conf", "include \"shared.conf\"\naux { coal = 2 }");
        write("sectors/water.conf", "aux { water = \"shared * 3\" }");
        write("sectors/shared.conf", "aux { shared = 4 }");
        Model model = Models.read(main);
        assertThat(model.name()).isEqualTo("a b");
        assertThat(model.doc()).isEqualTo("words");
        assertThat(model.variables())
                .extracting(each -> each.declaration().sector() + "/" + each.name())
                .containsExactly("m/first", "m/last", "coal/coal", "shared/shared", "water/water");
        assertThat(model.variable(Name.of("water")).orElseThrow().declaration().span())
                .hasToString(folder.resolve("sectors/water.conf") + ":1:7");
    }

    @Test
    void substitutionsReachAcrossFiles() throws IOException {
        Path main = write("m.conf", MAIN + "include \"a.conf\"\nconstants { c = ${constants.d.value} }");
        write("a.conf", "constants { d { value = 5 } }");
        assertThat(ModelText.equation(Models.read(write("n.conf", MAIN + "aux { x = 1 }")), "x"))
                .isEqualTo("1");
        assertThat(Models.read(main).variable(Name.of("c")).orElseThrow().toString())
                .contains("values=[5.0]");
    }

    @Test
    void definitionsInTwoFilesAreReportedWithBothPlaces() throws IOException {
        Path main = write("m.conf", MAIN + "include \"a.conf\"\ninclude \"b.conf\"\nname = x\n");
        write("a.conf", "aux { \"coal cap\" = 1 }\nname = y\ndimensions { d = [a] }");
        write("b.conf", "stocks { Coal_Cap { initial = 1 } }\ntime { start = 1, stop = 2 }\ndimensions { d = [a] }");
        assertThat(report(main))
                .isEqualTo(
                        "a.conf:2:1 DUPLICATE_DEFINITION 'name' is given twice, first at m.conf:4:1 | keep one of the two\n"
                                + "b.conf:1:10 DUPLICATE_DEFINITION 'Coal_Cap' is defined twice, first at a.conf:1:7"
                                + " | keep one of the two, or rename it\n"
                                + "b.conf:2:1 DUPLICATE_DEFINITION 'time' is given twice, first at m.conf:1:12 | keep one of the two\n"
                                + "b.conf:3:14 DUPLICATE_DEFINITION dimension 'd' is defined twice, first at a.conf:3:14"
                                + " | keep one of the two");
    }

    @Test
    void aFileThatIsIncludedTwiceDefinesEverythingTwice() throws IOException {
        Path main = write("m.conf", MAIN + "include \"a.conf\"\ninclude \"a.conf\"\n");
        write("a.conf", "aux { a = 1 }");
        assertThat(report(main))
                .isEqualTo("a.conf:1:7 DUPLICATE_DEFINITION 'a' is defined twice, first at a.conf:1:7"
                        + " | keep one of the two, or rename it");
    }

    @Test
    void afterAMissingOrMalformedFileOnlyWhatIsCertainIsReported() throws IOException {
        Path main = write(
                "m.conf",
                MAIN
                        + "include \"a.conf\"\ninclude \"nope.conf\"\naux { x = \"from_a + 1\", y = \"2 +\", z { eq = 1 } }");
        write("a.conf", "aux { from_a = 1\n");
        assertThat(report(main))
                .startsWith("m.conf:3:1 FILE_UNREADABLE there is no file 'nope.conf'\n"
                        + "m.conf:4:33 SYNTAX found the end of the equation, expected a name, a number or '('\n"
                        + "m.conf:4:40 UNKNOWN_KEY unknown key 'eq' in aux.z")
                .contains("a.conf:1:5 SYNTAX this { is never closed")
                .doesNotContain("from_a");
    }

    @Test
    void includesInsideBlocksAreRefused() throws IOException {
        Path main = write("m.conf", MAIN + "aux {\n  include \"a.conf\"\n}");
        write("a.conf", "a = 1");
        assertThat(report(main))
                .isEqualTo(
                        "m.conf:3:3 SYNTAX a model's include stands at the top level of its file | move it out of the block");
    }

    @Test
    void readThrowsWithAllDiagnostics() throws IOException {
        Path main = write("m.conf", MAIN + "aux { a = nope, b = nix }");
        assertThatThrownBy(() -> Models.read(main)).isInstanceOfSatisfying(ModelException.class, e -> {
            assertThat(e.diagnostics()).extracting(Diagnostic::code).contains(Code.UNKNOWN_NAME);
            assertThat(e.diagnostics()).hasSize(3);
            assertThat(e.diagnostics().get(0).source()).contains("aux { a = nope, b = nix }");
        });
    }

    @Test
    void filesOfOtherKindsAreRefused() {
        assertThat(report(folder.resolve("m.xyz")))
                .isEqualTo("m.xyz UNSUPPORTED no reader for this kind of file"
                        + " | model files are called *.conf, *.mdl, *.xmile, *.stmx, *.itmx or *.xml");
        assertThat(report(folder.resolve("none.conf")))
                .isEqualTo("none.conf FILE_UNREADABLE there is no file 'none.conf'");
    }

    @Test
    void theHashCoversEveryFileAndItsOrder() throws IOException {
        Path main = write("m.conf", MAIN + "include \"a.conf\"\nseries { s { file = d.csv, layout = wide } }");
        write("a.conf", "aux { a = 1 }");
        write("d.csv", "year,s\n0,1\n");
        String hash = Models.read(main).hash();
        assertThat(hash).hasSize(64).isEqualTo(Models.read(main).hash());
        write("d.csv", "year,s\n0,2\n");
        String otherData = Models.read(main).hash();
        write("a.conf", "aux { a = 2 }");
        String otherSector = Models.read(main).hash();
        assertThat(hash).isNotEqualTo(otherData);
        assertThat(otherData).isNotEqualTo(otherSector);
    }

    @Test
    void aModelWithOneOfEverythingHasNoProblems() throws Exception {
        Path file = Path.of(
                ModelFilesTest.class.getResource("/models/everything.conf").toURI());
        Models.Checked checked = Models.check(file);
        assertThat(checked.diagnostics().stream().map(Checks::shown))
                .containsExactly(
                        "19:3+5 UNIT_MISSING short has no unit | add unit = \"...\", or unit = \"1\" for a pure number");
        assertThat(checked.model().orElseThrow().variables()).hasSize(35);
    }
}
