package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Severity;
import haihe.model.Variable;
import haihe.model.analysis.ModelDifferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models written in each format, and read from it again, say what they said before. */
final class ModelWriterTest {

    private static final String TIME = "haihe = 1, time { start = 0, stop = 10, unit = year }\n";

    @TempDir
    private Path folder;

    private static Model read(String text) {
        Models.Checked checked = Models.check("m.conf", text);
        assertThat(Checks.errors(checked)).isEmpty();
        return checked.model().orElseThrow();
    }

    private ModelWriter.Written written(Model model, String file) {
        ModelWriter writer = file.endsWith(".conf") ? new NativeModelWriter() : new XmileModelWriter();
        return writer.write(model, folder.resolve(file));
    }

    private Model again(String file, ModelWriter.Written written) {
        try {
            Path path = Files.writeString(folder.resolve(file), written.text());
            Models.Checked checked = Models.check(path);
            assertThat(Checks.errors(checked)).as(written.text()).isEmpty();
            return checked.model().orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The model after a way through both formats, each of which gives it back. */
    private Model same(String text) {
        Model model = read(TIME + text);
        Model last = model;
        for (String file : List.of("m.conf", "m.xmile", "again.xmile", "m.conf")) {
            ModelWriter.Written written = written(last, file);
            assertThat(written.losses())
                    .filteredOn(loss -> loss.severity() == Severity.ERROR)
                    .isEmpty();
            Model read = again(file, written);
            assertThat(ModelDifferences.between(model, read)).as(written.text()).isEmpty();
            last = read;
        }
        return last;
    }

    private List<String> notes(String text) {
        return written(read(TIME + text), "m.xmile").losses().stream()
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void everyKindOfVariableComesBack() {
        same("""
                name = "all kinds \\"quoted\\"", doc = "two\\nlines"
                units { year { aliases = [yr] }, person { aliases = [people] }, kWh { equals = "kW*hour" }, kW {}, hour {} }
                constants {
                  rate { value = -0.05, min = -1, max = 1, unit = "1/year", doc = "a rate", label = "Rate", source = "s" }
                  "odd name: {x}" = 3
                }
                stocks { s { initial = "10", inflows = [in], outflows = [out], non-negative = true, unit = people } }
                flows { in { equation = "s * rate", unit = "people/yr", non-negative = true }, out = { equation = "1" } }
                aux {
                  a { equation = "s / 2", lookup { x = [0, 1, 3], y = [0, 5, 1e-7], kind = extrapolate } }
                  hidden { equation = "a", internal = true, sector = "other part" }
                  c = "IF a > 3 AND NOT b = 2 THEN \\"odd name: {x}\\" ELSE -(2 ^ -a) ^ 2"
                  b = "f(a) - (a - 1) - (a / 3) / 4 + TIME MOD 3"
                }
                lookups { f { xscale = [0, 10], y = [0, 1, 4], kind = discrete, input-unit = people, unit = kWh } }
                series { r { times = [0, 2.5], values = [1, 2], interpolation = hold, outside = extrapolate, source = x } }
                """);
    }

    @Test
    void arraysAndTheirElementsComeBack() {
        same("""
                dimensions { region = [Beijing, "Inner Mongolia", Hebei], fuel = [coal, gas], n { size = 3, doc = "d" }
                  north { of = region, elements = [Hebei, Beijing] } }
                constants {
                  p { over = [region], value = [1, 2, 3] }, q { over = [region, fuel], value = 7 }
                  m { over = [region, region], value = [1, 2, 3, 4, 5, 6, 7, 8, 9] }, k { over = [n], value = [1, 2, 3] }
                  part { over = [north], value = [1, 2] }
                }
                lookups { curve { over = [region], x = [0, 1], y { Beijing = [0, 1], default = [1, 2] } } }
                aux {
                  a { over = [region], equation { Beijing = "1", default = "p * SUM(q[region, *])" } }
                  b { over = [region, fuel], equation { "north,*" = "q", "*,gas" = "p[region]", default = "0" } }
                  c { over = [region], equation = "p / SUM(p[*]) + SUM(m[*, *]) + SUM(m[region, *]) + SUM(q)" }
                  d { over = [region, region], equation = "m' + m[@2, @1] + p[@1]" }
                  e { over = [region], equation = "curve(TIME) + q[region, gas] + p[2] + p[TIME] + p[Inner_Mongolia]" }
                  f { over = [north], equation = "p[north] + part + MAX(p[*]) + MAX(p[*], 2) + north" }
                  g { over = [n], equation = "IF n = 1 THEN k ELSE k[n - 1] + region.Hebei + RANK(k[*], 2) + MEAN(p[north])" }
                  h = "SUM(p[Beijing:Inner_Mongolia]) + SUM(q[region, fuel] * p[region]) + STDDEV(q[region, *]) + k[1]"
                }
                series { r { over = [region, fuel], interpolation = step, observations {
                  "Beijing,coal" { times = [0], values = [1] }, "Beijing,gas" { times = [0, 1], values = [1, 2] }
                  "Inner Mongolia,coal" { times = [0], values = [1] }, "Inner Mongolia,gas" { times = [0], values = [3] }
                  "Hebei,coal" { times = [0], values = [1] }, "Hebei,gas" { times = [0], values = [4] } } } }
                """);
    }

    @Test
    void everyFunctionComesBack() {
        same("""
                aux {
                  a = "SMTH1(TIME, 3) + SMTHN(TIME, 3, 2, 5) + DELAY(TIME, 1) + DELAY3(TIME, 2, 1) + TREND(TIME, 3)"
                  b = "RANDOM(0, 1, 7) + NORMAL(0, 1) + PULSE(1, 2) + PULSE(1, 2, 3) + RAMP(1, 2) + STEP(1, 2)"
                  c = "SAFEDIV(1, TIME) + SAFEDIV(1, TIME, 5) + INIT(TIME) + PREVIOUS(SELF, 0) + INF + PI + DT"
                  d = "FORCST(TIME, 2, 3, 4) + INT(STARTTIME) + STOPTIME + QUANTUM(TIME, 2) + RAMP(1, 2, 3)"
                }
                """);
    }

    @Test
    void otherMeaningsOfFunctionsComeBack() {
        Model model = same("""
                semantics { integer-part = truncate, modulo = truncated, test-inputs = all-held, names = free,
                  arrays = partial, saving = nearest-step }
                dimensions { region = [North, South] }
                constants { time = 3, max { over = [region], value { South = 2 } } }
                aux { a { over = [region], equation { South = "max[South] + time + TIME() + INT(2) MOD 2" } } }
                """);
        assertThat(model.semantics()).isEqualTo(Semantics.VENSIM);
        assertThat(model.variable(Name.of("a"))
                        .map(Variable::declaration)
                        .orElseThrow()
                        .absent())
                .isEqualTo(List.of(0));
    }

    @Test
    void containersAndEventsComeBack() {
        same("""
                stocks {
                  line { initial = "100", inflows = [entry], outflows = [exit, lost], events = [
                      { above = 5, interval = 2, action = message, message = "full" }
                      { below = 1, repeat = once, events = [{ action = pause, message = "a" }, { action = stop }] }]
                    conveyor { length = "4 + TIME", capacity = "50", arrest = "TIME > 5", discrete = true } }
                  waiting { queue { content = [1, 2, 3] }, inflows = [arrivals], outflows = [entry, spill] }
                  shop { queue = true, initial = "3", outflows = [sold] }
                }
                flows { arrivals { equation = "3" }, entry { }, exit { }, sold { }, spill { overflow = true }
                  lost { leak { fraction = "0.1", start = 0.5, integers = true } } }
                """);
    }

    @Test
    void timeSettingsMayComeFromVariables() {
        Model model = read("""
                haihe = 1, time { start = 0, stop = "the end", step = 0.5 }
                constants { "the end" = 7 }
                """);
        assertThat(model.time().stop()).isEqualTo(7);
        Model again = again("m.conf", written(model, "m.conf"));
        assertThat(ModelDifferences.between(model, again)).isEmpty();
        assertThat(written(model, "m.xmile").losses())
                .extracting(Diagnostic::message)
                .containsExactly("XMILE has no time settings that come from variables; their values at the start are"
                        + " written");
    }

    @Test
    void variablesKeepTheirOrderAcrossKinds() {
        Model model = same("aux { a = \"b\" }, constants { b = 1 }, aux { c = \"b\" }");
        assertThat(model.variables()).extracting(each -> each.name().text()).containsExactly("a", "b", "c");
    }

    @Test
    void macrosAreWrittenAsWhatTheirCallsStandFor() {
        Model model = same("""
                macros { decay { parameters = [x], stocks { level { initial = "x", outflows = [loss] } }
                  flows { loss { equation = "level / 2" } }, result = "level" } }
                aux { a = "decay(3) + decay(TIME)" }
                """);
        assertThat(model.variable(Name.of("a · decay(2) · level"))).isPresent();
    }

    @Test
    void whatOtherToolsMayUnderstandInAnotherWayIsNamed() {
        assertThat(notes("""
                semantics { integer-part = truncate, modulo = truncated, test-inputs = all-held }
                dimensions { region = [North, South], part { of = region, elements = [South] } }
                series { s { times = [0, 1], values = [1, 2], interpolation = step } }
                aux { a = "INT(TIME) + SINH(TIME) MOD 2 + s" }
                """))
                .containsExactly(
                        "XMILE has no function SINH; other tools may not know it",
                        "in XMILE INT rounds down, here toward 0; other tools will round down",
                        "in XMILE MOD has the sign of the divisor, here of the dividend; other tools will differ",
                        "XMILE 1.0 has no sub-ranges; other tools will take 'part' for a dimension of its own",
                        "XMILE has no data over time that is read as 's' is; other tools will differ between its"
                                + " observations, or outside them");
        assertThat(notes("semantics { integer-part = truncate }, aux { a = \"TIME\" }"))
                .isEmpty();
    }

    @Test
    void textsWithMarkupLinesAndSignsOfAnyScriptComeBack() {
        same("""
                name = "a < b & c > d 'e' ]]>"
                constants { "x & <y>|z" { value = 3, source = "a\\nb \\t <c> \\"q\\"", label = "水 & '火'", doc = "1 < 2\\n\\n3" } }
                aux { "über 100% (ä)" = "\\"x & <y>|z\\" + 1", "with \\"quotes\\" and \\\\" = "über_100% + 1" }
                """.replace("über_100% + 1", "\\\"über 100% (ä)\\\" + 1"));
    }

    @Test
    void differencesAreNamed() {
        Model one = read(TIME + "aux { a = \"1 + 2\", b = \"3\" }");
        Model other = read(TIME + "aux { a = \"2 + 1\", b { equation = \"3\", unit = \"1\" } }");
        assertThat(ModelDifferences.between(one, other))
                .containsExactly(
                        "a: its equation is ADD(1.0,2.0), not ADD(2.0,1.0)", "b: its unit is false {}, not true {}");
    }
}
