package haihe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees of the packaged program. */
class ScreensIT {

    private static final String GROWTH = """
            haihe = 1
            name = growth
            time { start = 2020, stop = 2050, step = 0.25, save = 1, unit = year, method = rk4 }
            units { people = {} }
            constants {
              capacity { value = 1000, min = 100, max = 5000, unit = people, doc = "what the land feeds" }
              growth_rate { value = 0.3, min = 0, max = 1, unit = "1/year" }
            }
            stocks { crowd { initial = "20", inflows = [births], unit = people } }
            flows { births { equation = "growth_rate * crowd * (1 - crowd / capacity)", unit = "people/year" } }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before any use
    Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        Files.writeString(folder.resolve("growth.conf"), GROWTH);
    }

    private Outcome run(String... arguments) {
        Outcome outcome = Program.in(folder).run(arguments);
        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.OK);
        return outcome;
    }

    @Test
    void withoutACommandItShowsTheCommands() {
        assertThat(run().out())
                .contains(
                        "run ",
                        "check ",
                        "list ",
                        "explain ",
                        "compare ",
                        "sensitivity ",
                        "convert ",
                        "conform ",
                        "plot ",
                        "completion ")
                .doesNotContain("warm-up")
                .contains("Exit status: 0 ok, 1 a run ended early, 2 wrong usage, 3 invalid model or config");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "check",
                "list",
                "explain",
                "compare",
                "sensitivity",
                "audit",
                "convert",
                "conform",
                "plot",
                "diagram",
                "completion"
            })
    void everyCommandHasAHelpPageWithinAHundredColumns(String command) {
        String help = run(command, "--help").out();

        assertThat(help).contains("Usage: haihe " + command).contains("--help");
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aRunShowsItsStocksOnTheOutputAndTheRestBesideIt() {
        Outcome outcome = run("run", "growth.conf");

        assertThat(outcome.out()).isEqualTo("""
                stock  at 2020  at 2050  unit
                crowd       20   993.99  people
                """);
        assertThat(outcome.err())
                .contains("growth: 2020 to 2050 year, step 0.25, rk4", "120 steps", "mass balance")
                .doesNotContain("\u001b");
    }

    @Test
    void autoSaysWhichMethodItChoseAndWhy() {
        String reason = "auto chose tsit5-rodas5p: nothing in the model is tied to steps of DT";
        assertThat(run("run", "growth.conf", "--method", "auto").err()).contains(", tsit5-rodas5p", reason);
        assertThat(run("run", "growth.conf", "--method", "auto", "--json").out())
                .contains("\"method\": \"tsit5-rodas5p\"", reason);
    }

    @Test
    void quietLeavesTheResultAlone() {
        assertThat(run("run", "growth.conf", "--quiet").err()).isEmpty();
    }

    @Test
    void colourComesOnlyWhenItIsAskedForOrSeen() {
        assertThat(run("run", "growth.conf").out()).doesNotContain("\u001b");
        assertThat(run("run", "growth.conf", "--color", "always").out()).contains("\u001b");
    }

    @Test
    void jsonIsForPrograms() {
        assertThat(run("run", "growth.conf", "--json").out())
                .startsWith("{")
                .contains("\"status\": \"completed\"", "\"steps\": 120", "\"balances\"");
        assertThat(run("check", "growth.conf", "--json").out()).contains("\"diagnostics\": []");
        assertThat(run("list", "growth.conf", "--json").out()).contains("\"name\": \"births\"");
        assertThat(run("explain", "growth.conf", "crowd", "--json").out()).contains("\"causes\"");
    }

    @Test
    void checkTellsThatThereIsNothingToMend() {
        assertThat(run("check", "growth.conf").out()).isEqualTo("no problems: 4 variables, 4 elements, 0 dimensions\n");
    }

    @Test
    void explainShowsDefinitionValueCausesAndUses() {
        assertThat(run("explain", "growth.conf", "Births", "--at", "2020").out())
                .isEqualTo("""
                births  flow, people/year
                  = growth_rate * crowd * (1 - crowd / capacity)
                  growth.conf:10:9

                value at 2020
                  births  5.88  people/year

                causes
                  ├─ growth_rate  constant
                  ├─ crowd  stock
                  │  └─ births  flow, LOOP
                  └─ capacity  constant

                uses
                  └─ crowd  stock
                     └─ births  flow, LOOP
                """);
    }

    @Test
    void compareGivesTheirStatistics() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "year,variable,value\n2020,crowd,20\n2030,crowd,300\n");

        assertThat(run("compare", "growth.conf", "data.csv").out())
                .contains("variable", "MAPE %", "RMSE", "Um", "Us", "Uc")
                .contains("crowd     2  2020-2030");
    }

    @Test
    void conformShowsALineForEveryModelAndATable() throws IOException {
        Files.writeString(folder.resolve("growth.csv"), "year,crowd\n2020,20\n");
        Files.writeString(folder.resolve("other.conf"), GROWTH);

        assertThat(run("conform", ".").out()).isEqualTo("""
                pass          growth.conf  growth.csv  1 values
                no reference  other.conf

                format  models  pass  no reference
                .conf        2     1             1
                """);
        assertThat(run("conform", ".", "--json").out())
                .contains("\"model\": \"growth.conf\"", "\"status\": \"pass\"", "\"values\": 1")
                .contains("\"no reference\": 1");
    }

    @Test
    void sensitivityPrintsTheLargestElasticitiesFirst() throws IOException {
        Outcome outcome = run(
                "sensitivity",
                "growth.conf",
                "--local",
                "--at",
                "2021",
                "--by",
                "growth_rate",
                "INIT(crowd)",
                "--csv",
                "all.csv",
                "--plot",
                "moves.png");
        assertThat(outcome.out().lines()).element(2).asString().contains("crowd", "INIT(crowd)");
        assertThat(outcome.out().lines()).element(3).asString().contains("crowd", "growth_rate");
        assertThat(Files.readAllLines(folder.resolve("all.csv")))
                .hasSize(1 + 2 * 31)
                .contains("crowd,INIT(crowd),2020.0,20.0,1.0,1.0");
        assertThat(folder.resolve("moves.png")).isNotEmptyFile();
    }

    @Test
    void auditTellsTheErrorAndWhatToUse() {
        Outcome outcome = run("audit", "growth.conf", "--method", "euler", "--at", "2020");
        assertThat(outcome.out())
                .contains("errors of euler at step 0.25 beside tsit5-rodas5p at tolerance 1e-10")
                .contains("2020  crowd       0.288         3.4722          1")
                .contains("use a better one: ");
    }

    @Test
    void sensitivityAsksForAWay() {
        Outcome outcome = Program.in(folder).run("sensitivity", "growth.conf");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("--local");
    }

    @Test
    void plotDrawsPicturesOfBothKinds() throws IOException {
        run("plot", "growth.conf", "crowd", "--to", "crowd.png");
        run("plot", "growth.conf", "crowd", "births", "--to", "crowd.svg");

        assertThat(Files.readAllBytes(folder.resolve("crowd.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(folder.resolve("crowd.svg")).content().contains("<svg");
    }

    @Test
    void convertWritesTheModelInAnotherFormatAndBack() throws IOException {
        Outcome there = run("convert", "growth.conf", "growth.xmile");
        assertThat(there.out()).isEmpty();
        assertThat(there.err()).isEqualTo("wrote growth.xmile\n");
        assertThat(Files.readString(folder.resolve("growth.xmile")))
                .contains("<eqn>growth_rate * crowd * (1 - crowd / capacity)</eqn>", "<inflow>births</inflow>");

        run("convert", "growth.xmile", "back.conf");
        run("run", "growth.conf", "--quiet", "--csv", "a.csv");
        run("run", "back.conf", "--quiet", "--csv", "b.csv");
        assertThat(folder.resolve("a.csv")).hasSameTextualContentAs(folder.resolve("b.csv"));
    }

    @Test
    void convertSaysWhatOtherToolsMayUnderstandInAnotherWay() throws IOException {
        Files.writeString(folder.resolve("odd.conf"), """
                haihe = 1
                time { start = 0, stop = 2 }
                aux { a = "SINH(TIME)" }
                """);
        assertThat(run("convert", "odd.conf", "odd.xmile").err()).isEqualTo("""
                odd.conf:3:12: warning: XMILE has no function SINH; other tools may not know it
                wrote odd.xmile
                """);
    }

    @Test
    void convertNamesTheRealityChecksThatItLeavesOut() throws IOException {
        Files.writeString(folder.resolve("checked.mdl"), """
                {UTF-8}
                a = 1 ~~|
                b = a * 2 ~~|
                nothing from nothing :THE CONDITION: a = 0 :IMPLIES: b = 0 ~~|
                INITIAL TIME = 0 ~~|
                FINAL TIME = 1 ~~|
                TIME STEP = 1 ~~|
                """);
        assertThat(run("convert", "checked.mdl", "checked.conf").err()).isEqualTo("""
                checked.mdl:4:1: warning: the reality check 'nothing from nothing' is not written
                wrote checked.conf
                """);
    }

    @Test
    void diagramDrawsTheStructureOfTheWholeAndOfASector() {
        run("diagram", "growth.conf");
        run("diagram", "growth.conf", "growth", "--to", "sector.png");

        assertThat(folder.resolve("growth.svg")).content().contains("<svg");
        assertThat(folder.resolve("sector.png")).isNotEmptyFile();
    }

    @Test
    void completionIsAScriptThatBashAccepts() throws Exception {
        Path script = folder.resolve("completion.sh");
        Files.writeString(script, run("completion").out());

        Process bash =
                new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
        assertThat(bash.waitFor()).isZero();
    }

    @Test
    void overridesComeFromOptionsAndFiles() throws IOException {
        Files.writeString(folder.resolve("poor.conf"), "set { capacity = 500 }\n");

        assertThat(run("run", "growth.conf", "--with", "poor.conf").out()).contains("498.52");
        assertThat(run("run", "growth.conf", "--with", "poor.conf", "--set", "capacity=200")
                        .out())
                .contains("199.7");
    }

    @Test
    void theLauncherOfTheCheckoutRunsThePackagedProgram() {
        Outcome outcome = Program.in(folder).launch("run", "growth.conf");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out()).contains("crowd");
    }
}
