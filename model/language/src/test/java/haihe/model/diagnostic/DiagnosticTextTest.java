package haihe.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {

    private static final DiagnosticText PLAIN = DiagnosticText.plain();

    @Test
    void showsPlaceLineCaretAndHint() {
        Diagnostic problem = Diagnostic.error(
                        Code.UNKNOWN_NAME, new Span("model.conf", 3, 22, 10), "no variable is called 'popluation'")
                .withHint("did you mean \"population\"?")
                .withSource("births { equation = \"popluation * birth_rate\" }");
        assertThat(PLAIN.of(problem)).isEqualTo("""
                model.conf:3:22: UNKNOWN_NAME no variable is called 'popluation'
                  births { equation = "popluation * birth_rate" }
                                       ^^^^^^^^^^
                  hint: did you mean "population"?
                """);
    }

    @Test
    void marksAWarning() {
        Diagnostic problem = Diagnostic.warning(Code.UNUSED_VARIABLE, new Span("m.conf", 2, 1, 1), "nothing uses k")
                .withSource("k = 3");
        assertThat(PLAIN.of(problem)).isEqualTo("""
                m.conf:2:1: UNUSED_VARIABLE nothing uses k (warning)
                  k = 3
                  ^
                """);
    }

    @Test
    void countsWideLettersAsTwoColumns() {
        Diagnostic problem = Diagnostic.error(Code.UNKNOWN_NAME, new Span("m.conf", 1, 6, 2), "no such name")
                .withSource("人口 = 出生 * x");
        assertThat(PLAIN.of(problem)).isEqualTo("""
                m.conf:1:6: UNKNOWN_NAME no such name
                  人口 = 出生 * x
                         ^^^^
                """);
    }

    @Test
    void countsCodePointsAndPutsMarksOnTheirLetter() {
        String letter = "e\u0301";
        Diagnostic problem = Diagnostic.error(Code.SYNTAX, new Span("m.conf", 1, 5, 1), "odd")
                .withSource("𝑥" + letter + " y");
        assertThat(PLAIN.of(problem)).isEqualTo("m.conf:1:5: SYNTAX odd\n  𝑥" + letter + " y\n" + "  " + "   ^\n");
    }

    @Test
    void showsTabsAsBlanksUpToTheNextStop() {
        Diagnostic problem = Diagnostic.error(Code.SYNTAX, new Span("m.conf", 1, 4, 3), "odd")
                .withSource("\tx\t+ y");
        assertThat(PLAIN.of(problem)).isEqualTo("""
                m.conf:1:4: SYNTAX odd
                      x   + y
                          ^^^
                """);
    }

    @Test
    void marksATabOverItsWholeWidth() {
        Diagnostic problem = Diagnostic.error(Code.SYNTAX, new Span("m.conf", 1, 2, 1), "odd")
                .withSource("x\ty");
        assertThat(PLAIN.of(problem)).isEqualTo("""
                m.conf:1:2: SYNTAX odd
                  x   y
                   ^^^
                """);
    }

    @Test
    void keepsCaretsWithinTheLine() {
        Diagnostic problem = Diagnostic.error(Code.SYNTAX, new Span("m.conf", 1, 3, 90), "too long")
                .withSource("a + b");
        assertThat(PLAIN.of(problem)).endsWith("  a + b\n    ^^^\n");
    }

    @Test
    void pointsBehindTheLineWhereItEndsTooEarly() {
        Diagnostic problem = Diagnostic.error(Code.SYNTAX, new Span("m.conf", 1, 4, 1), "unfinished")
                .withSource("a +");
        assertThat(PLAIN.of(problem)).endsWith("  a +\n     ^\n");
    }

    @Test
    void showsNoCaretWithoutAColumnAndNoLineWithoutALine() {
        Diagnostic line = Diagnostic.error(Code.BAD_DATA, new Span("d.csv", 7, 0, 1), "row 7 is short")
                .withSource("Beijing,2010");
        assertThat(PLAIN.of(line)).isEqualTo("d.csv:7: BAD_DATA row 7 is short\n  Beijing,2010\n");
        Diagnostic file = Diagnostic.error(Code.FILE_UNREADABLE, new Span("d.csv", 0, 0, 1), "no such file")
                .withHint("look in data/");
        assertThat(PLAIN.of(file)).isEqualTo("d.csv: FILE_UNREADABLE no such file\n  hint: look in data/\n");
    }

    @Test
    void cutsALongLineToThePartThatMatters() {
        String source = "a".repeat(200) + "bad" + "z".repeat(300);
        Diagnostic problem = Diagnostic.error(Code.SYNTAX, new Span("m.conf", 1, 201, 3), "odd")
                .withSource(source);
        String[] lines = PLAIN.of(problem).split("\n");
        assertThat(lines[1]).isEqualTo("  ..." + "a".repeat(60) + "bad" + "z".repeat(97) + "...");
        assertThat(lines[2]).isEqualTo(" ".repeat(65) + "^^^");
    }

    @Test
    void cutsCaretsWhereTheLineIsCut() {
        Diagnostic problem = Diagnostic.error(Code.SYNTAX, new Span("m.conf", 1, 1, 500), "odd")
                .withSource("a".repeat(500));
        String[] lines = PLAIN.of(problem).split("\n");
        assertThat(lines[1]).isEqualTo("  " + "a".repeat(160) + "...");
        assertThat(lines[2]).isEqualTo("  " + "^".repeat(160));
    }

    @Test
    void letsNoControlCharacterThrough() {
        Diagnostic problem = Diagnostic.error(Code.SYNTAX, new Span("m\u001b.conf", 1, 1, 1), "odd\nname")
                .withHint("a\rb")
                .withSource("\u001b[31mred");
        assertThat(PLAIN.of(problem)).isEqualTo("""
                m\ufffd.conf:1:1: SYNTAX odd\ufffdname
                  \ufffd[31mred
                  ^
                  hint: a\ufffdb
                """);
    }

    @Test
    void fetchesTheLineThatAProblemDoesNotCarry() {
        DiagnosticText text = PLAIN.withLines(
                (file, line) -> file.equals("m.conf") && line == 2 ? Optional.of("from the file") : Optional.empty());
        Diagnostic known = Diagnostic.error(Code.SYNTAX, new Span("m.conf", 2, 1, 4), "odd");
        assertThat(text.of(known)).isEqualTo("m.conf:2:1: SYNTAX odd\n  from the file\n  ^^^^\n");
        assertThat(text.of(known.withSource("its own"))).contains("  its own\n");
        assertThat(text.of(Diagnostic.error(Code.SYNTAX, new Span("m.conf", 3, 1, 4), "odd")))
                .isEqualTo("m.conf:3:1: SYNTAX odd\n");
    }

    @Test
    void paintsCodeCaretAndHintOnDemand() {
        Diagnostic problem = Diagnostic.error(Code.SYNTAX, new Span("m.conf", 1, 3, 1), "odd")
                .withHint("mend it")
                .withSource("a ?");
        assertThat(PLAIN.withColour(true).of(problem))
                .isEqualTo("\u001b[1mm.conf:1:3:\u001b[0m \u001b[1;31mSYNTAX\u001b[0m odd\n"
                        + "  a ?\n"
                        + "    \u001b[1;31m^\u001b[0m\n"
                        + "  \u001b[36mhint:\u001b[0m mend it\n");
        assertThat(PLAIN.withColour(true).withColour(false).of(problem)).isEqualTo(PLAIN.of(problem));
    }

    @Test
    void sortsByFileAndPlaceAndCounts() {
        Diagnostic late = Diagnostic.error(Code.SYNTAX, new Span("b.conf", 9, 1, 1), "late");
        Diagnostic early = Diagnostic.error(Code.SYNTAX, new Span("b.conf", 2, 7, 1), "early");
        Diagnostic earlier = Diagnostic.warning(Code.UNIT_MISSING, new Span("b.conf", 2, 3, 1), "earlier");
        Diagnostic other = Diagnostic.error(Code.SYNTAX, new Span("a.conf", 1, 1, 1), "other file");
        assertThat(PLAIN.of(List.of(late, early, other, earlier))).isEqualTo("""
                b.conf:2:3: UNIT_MISSING earlier (warning)
                b.conf:2:7: SYNTAX early
                b.conf:9:1: SYNTAX late
                a.conf:1:1: SYNTAX other file
                3 errors, 1 warning
                """);
    }

    @Test
    void countsInWords() {
        Diagnostic error = Diagnostic.error(Code.SYNTAX, Span.NONE, "x");
        Diagnostic warning = Diagnostic.warning(Code.SYNTAX, Span.NONE, "x");
        assertThat(DiagnosticText.summary(List.of())).isEqualTo("no problems");
        assertThat(DiagnosticText.summary(List.of(error))).isEqualTo("1 error");
        assertThat(DiagnosticText.summary(List.of(warning, warning))).isEqualTo("2 warnings");
        assertThat(DiagnosticText.summary(List.of(error, warning))).isEqualTo("1 error, 1 warning");
    }
}
