package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Model;
import haihe.model.Name;
import haihe.model.analysis.ModelDifferences;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Models written in the native language say what they said before. */
final class NativeWriterTest {

    private static final String TIME = "haihe = 1, time { start = 0, stop = 10, unit = year }\n";

    private static ModelWriter.Written written(Model model) {
        return new NativeModelWriter().write(model, Path.of("m.conf"));
    }

    private static Model same(String text) {
        Models.Checked checked = Models.check("m.conf", TIME + text);
        assertThat(Checks.errors(checked)).isEmpty();
        Model model = checked.model().orElseThrow();
        ModelWriter.Written written = written(model);
        assertThat(written.losses()).isEmpty();
        Models.Checked again = Models.check("m.conf", written.text());
        assertThat(Checks.errors(again)).as(written.text()).isEmpty();
        assertThat(ModelDifferences.between(model, again.model().orElseThrow()))
                .as(written.text())
                .isEmpty();
        return again.model().orElseThrow();
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
                  "Hebei,coal" { times = [0], values = [1] }, "Hebei,gas" { times = [0], values = [4], interpolation = linear } } } }
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
                constants { time = 3, max { over = [region], value { South = 2, North = 1 } } }
                aux { a { over = [region], equation { North = "1", South = "max[South] + time + TIME() + INT(2) MOD 2" } } }
                """);
        assertThat(model.semantics()).isEqualTo(haihe.model.Semantics.VENSIM);
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
        Models.Checked checked = Models.check("m.conf", """
                haihe = 1, time { start = 0, stop = "the end", step = 0.5 }
                constants { "the end" = 7 }
                """);
        Model model = checked.model().orElseThrow();
        assertThat(model.time().stop()).isEqualTo(7);
        Model again = Models.check("m.conf", written(model).text()).model().orElseThrow();
        assertThat(ModelDifferences.between(model, again)).isEmpty();
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
    void differencesAreNamed() {
        Model one = Models.check("m.conf", TIME + "aux { a = \"1 + 2\", b = \"3\" }")
                .model()
                .orElseThrow();
        Model other = Models.check("m.conf", TIME + "aux { a = \"2 + 1\", b { equation = \"3\", unit = \"1\" } }")
                .model()
                .orElseThrow();
        assertThat(ModelDifferences.between(one, other))
                .containsExactly(
                        "a: its equation is ADD(1.0,2.0), not ADD(2.0,1.0)", "b: its unit is false {}, not true {}");
    }
}
