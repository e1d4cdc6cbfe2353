package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceVariable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How Vensim's files are cut into statements and names. */
class VensimTextTest {

    private static final List<String> CONTROLS = List.of("INITIAL TIME", "FINAL TIME", "TIME STEP", "SAVEPER");

    @TempDir
    private Path folder;

    private static List<String> names(String statements) {
        return MdlText.source(statements).variables().stream()
                .map(each -> each.name().text())
                .filter(name -> !CONTROLS.contains(name))
                .toList();
    }

    private static SourceVariable variable(String statements, String name) {
        return MdlText.source(statements).variables().stream()
                .filter(each -> each.name().name().equals(Name.of(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void headerAndCommentsAreBlank() {
        assertThat(names("{UTF-8}\n{one | two ~} a = {1} 2 {three} ~ ~ |\n{end}b = 3 ~~|"))
                .containsExactly("a", "b");
    }

    @Test
    void backslashesContinueLinesEvenInsideNames() {
        String statements = "a long\\\n\t\t name = \\\n 1 ~ ~ |\nb = a\tlong\n name ~~|\n\"q \\\n\t x\" = 1 ~~|";
        assertThat(names(statements)).containsExactly("a long name", "b", "q x");
    }

    @Test
    void namesInQuotesHaveAnySigns() {
        String quoted = "\"a | b ~ {c} \\\"d\\\" e[1]\" = 2 ~ ~ |\nx = \"A | B ~ {c} \\\"d\\\" e[1]\" * 2 ~~|";
        assertThat(names("\"a | b\" = 2 ~ ~ |")).contains("a | b");
        assertThat(MdlText.problems(quoted)).isEmpty();
    }

    @Test
    void namesHaveLettersOfAllScriptsAndSomeSigns() {
        String statements = "größe 2 = 1 ~~|\n人口 = GRÖSSE_2 + größe  2 ~~|\nJoe's share_% = 人口 ~~|\nP&L = 1 ~~|\n";
        assertThat(MdlText.problems(statements.replace("GRÖSSE_2", "GRÖßE_2"))).isEmpty();
    }

    @Test
    void missingPartsOfStatementsAreLeftOut() {
        assertThat(names("a = 1|b = 2 ~|c = 3 ~~|d = 4 ~ m ~ doc ~ :SUPPLEMENTARY |"))
                .containsExactly("a", "b", "c", "d");
        assertThat(variable("d = 4 ~ m ~ doc ~ :SUPPLEMENTARY |", "d").doc()).isEqualTo("doc");
    }

    @Test
    void groupsBecomeSectors() {
        String statements = "a = 1 ~~|\n******\n\t.Energy use\n******~\n\t\tabout it\n\t|\nb = 2 ~~|";
        assertThat(variable(statements, "a").sector()).isEmpty();
        assertThat(variable(statements, "b").sector()).isEqualTo("Energy use");
    }

    @Test
    void unitsHaveRangesThatGuideValues() {
        SourceVariable variable = variable("a = 3 ~ widget/Month [0,10,1] ~ |", "a");
        assertThat(variable.unit().orElseThrow().text()).isEqualTo("widget/Month");
        assertThat(variable.definition())
                .asString()
                .contains("min=Optional[SourceNumber[value=0.0")
                .contains("max=Optional[SourceNumber[value=10.0");
    }

    @Test
    void aRangeThatTheValueLeavesIsNone() {
        assertThat(MdlText.problems("a = 30 ~ widget [0,10] ~ |")).isEmpty();
    }

    @Test
    void unitsThatCannotBeReadAreAWarning() {
        assertThat(MdlText.problems("a = 3 ~ 5 apples (or so ~ |\nb = 3 ~ 5 apples (or so ~ |"))
                .singleElement()
                .asString()
                .startsWith("1:9 UNIT_UNKNOWN '5 apples (or so' is no unit");
    }

    @Test
    void sketchesAreSkippedAndSettingsRead() {
        String file = MdlText.model("a = 1 ~~|")
                + "\\\\\\---/// Sketch\nV300 ~ | = ((\n///---\\\\\\\n:L\n15:0,0,0,5,0,0\n" + "22:Person,People\n";
        assertThat(MdlText.problemsOfFile(file)).isEmpty();
        SourceModel model = new VensimModelReader()
                .read("m.mdl", file, new Diagnostics())
                .model()
                .orElseThrow();
        assertThat(model.time().method()).contains("rk4");
        assertThat(model.units())
                .singleElement()
                .satisfies(unit -> assertThat(unit.aliases()).containsExactly(Name.of("people")));
    }

    @Test
    void everyMistakeOfAFileIsReported() {
        assertThat(MdlText.problems("a = 1 + ~ ~ |\nb = (2 ~ ~ |\nc = d e + ~~|\nx[ = 1 ~~|"))
                .containsExactly(
                        "1:9 SYNTAX found the end of the definition, expected a name, a number or '('"
                                + " | a statement is name = expression ~ unit ~ comment |",
                        "2:8 SYNTAX found the end of the definition, expected ')'"
                                + " | a statement is name = expression ~ unit ~ comment |",
                        "3:11 SYNTAX found the end of the definition, expected a name, a number or '('"
                                + " | a statement is name = expression ~ unit ~ comment |",
                        "4:4 SYNTAX found '=', expected a name"
                                + " | correct the statement, or see whether the one before it ends with |");
    }

    @Test
    void oldFilesAreReadInTheirEncoding() throws IOException {
        Path file = folder.resolve("old.MDL");
        Files.write(file, MdlText.model("größe = 1 ~~|").getBytes(Charset.forName("windows-1252")));
        assertThat(Models.read(file).variable(Name.of("größe"))).isPresent();
        Files.write(file, MdlText.model("{UTF-8}\r\ngröße = 1 ~~|").getBytes(StandardCharsets.UTF_8));
        assertThat(Models.read(file).variable(Name.of("größe"))).isPresent();
    }

    @Test
    void aNameOfTheMacroDoesNotHideOneOfTheModelThatItUses() {
        assertThat(MdlText.problems("k = 5 ~~|\n:MACRO: M(a)\nM = k$ + a ~~|\nk = 1 ~~|\n:END OF MACRO:\nx = M(2) ~~|"))
                .containsExactly("3:5 UNSUPPORTED 'k$' is not available where the macro has a 'k' of its own"
                        + " | rename the macro's own variable");
    }

    @Test
    void aRealityCheckThatCannotBeReadIsAWarning() {
        assertThat(MdlText.problems("x = Time ~~|\nc :THE CONDITION: x = :IMPLIES: x > 0 ~~|"))
                .containsExactly("2:23 SYNTAX found ':IMPLIES:', expected a name, a number or '('"
                        + " | correct the statement, or see whether the one before it ends with |");
    }

    @Test
    void aMalformedVariableIsNotReportedWhereItIsUsed() {
        assertThat(MdlText.problems("x = 1 + ~~|\ny = x * 2 + x(3) ~~|")).hasSize(1);
    }

    @Test
    void aMalformedControlVariableIsReportedOnce() {
        assertThat(MdlText.problemsOfFile("INITIAL TIME = 0 ~~|\nFINAL TIME = 4 ~~|\nTIME STEP = 1 + ~ Month ~|"))
                .singleElement()
                .asString()
                .startsWith("3:17 SYNTAX");
    }

    @Test
    void textsStandForFilesAndTabs() throws IOException {
        Files.writeString(folder.resolve("numbers.csv"), "1,2\n3,4\n");
        Path file = folder.resolve("m.mdl");
        Files.writeString(
                file, MdlText.model("source :IS: 'numbers.csv' ~~|\nx = GET DIRECT CONSTANTS(source, ',', 'B2') ~~|"));
        assertThat(Models.read(file).variable(Name.of("x")))
                .hasValueSatisfying(x -> assertThat(x.toString()).contains("values=[4.0]"));
    }
}
