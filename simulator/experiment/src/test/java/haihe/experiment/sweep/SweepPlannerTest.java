package haihe.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.experiment.config.SweepConfig;
import haihe.experiment.config.SweepConfigReader;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.io.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything wrong with a sweep config is told at once, with its place. */
class SweepPlannerTest {

    private static final Simulator MODEL =
            Simulator.of(Models.check("m", """
                    haihe = 1
                    name = m
                    time { start = 0, stop = 10, step = 1, unit = year }
                    units { }
                    constants { rate { value = 0.1, min = 0, max = 1, unit = "1/year" } }
                    stocks { s { initial = "1", inflows = [f], unit = "1" } }
                    flows { f { equation = "s * rate", unit = "1/year" } }
                    """).model().orElseThrow());

    @TempDir
    Path folder;

    private Optional<SweepPlan> plan(String text, Diagnostics problems) throws IOException {
        Path file = folder.resolve("sweep.conf");
        Files.writeString(file, text);
        Optional<SweepConfig> config = SweepConfigReader.read(file, problems);
        return config.flatMap(read -> new SweepPlanner(read, problems).plan(MODEL, Scenario.named("m")));
    }

    private List<String> problems(String text) throws IOException {
        Diagnostics problems = new Diagnostics();
        assertThat(plan(text, problems)).isEmpty();
        return problems.all().stream()
                .map(each -> each.span().line() + ": " + each.message())
                .toList();
    }

    @Test
    void aGoodConfigIsAPlan() throws IOException {
        Diagnostics problems = new Diagnostics();
        Optional<SweepPlan> plan = plan("""
                run = "m.conf"
                factors { rate { distribution = uniform, low = 0, high = 0.5 } }
                design { kind = latin-hypercube, rows = 20 }
                outcomes { end { variable = s }, half { variable = s, at = 5 } }
                """, problems);
        assertThat(problems.all()).isEmpty();
        assertThat(plan.orElseThrow().rows()).isEqualTo(20);
        assertThat(plan.orElseThrow().outcomes()).hasSize(2);
    }

    @Test
    void unknownNamesAreToldTogether() throws IOException {
        assertThat(problems("""
                                run = "m.conf"
                                factors {
                                  rat { distribution = uniform, low = 0, high = 0.5 }
                                  s { distribution = uniform, low = 0, high = 0.5 }
                                }
                                design { kind = sobol, rows = 8 }
                                outcomes { end { variable = stock }
                                  late { variable = s, at = 11 } }
                                """))
                .anySatisfy(problem -> assertThat(problem).startsWith("3: there is no constant called \"rat\""))
                .anySatisfy(problem -> assertThat(problem).startsWith("4: s is no constant"))
                .anySatisfy(problem -> assertThat(problem).startsWith("7: outcome end: there is no variable"))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("8: outcome late: the runs save no row at time 11"))
                .hasSize(4);
    }

    @Test
    void impossibleDistributionsAndDesignsAreToldTogether() throws IOException {
        assertThat(problems("""
                                run = "m.conf"
                                factors {
                                  a { distribution = uniform, low = 1, high = 0 }
                                  b { distribution = normal, mean = 0, sd = -1 }
                                  c { distribution = gauss }
                                  d { distribution = uniform, low = 0 }
                                  e { low = 2, high = 1, levels = 3 }
                                  f { }
                                }
                                design { kind = sobl, rows = 0 }
                                outcomes { end { variable = s, at = 5, measure = max } }
                                """))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("3: uniform distribution: low must be below high"))
                .anySatisfy(problem -> assertThat(problem).startsWith("4: normal distribution: the standard deviation"))
                .anySatisfy(problem -> assertThat(problem).startsWith("5: 'gauss' is not a distribution"))
                .anySatisfy(problem -> assertThat(problem).startsWith("6: 'high' is missing"))
                .anySatisfy(problem -> assertThat(problem).startsWith("7: low must be below high"))
                .anySatisfy(problem -> assertThat(problem).startsWith("8: nothing says how the factor varies"))
                .anySatisfy(problem -> assertThat(problem).startsWith("11: outcome end has both"));
    }

    @Test
    void morrisNeedsBoundsAndNoCorrelations() throws IOException {
        assertThat(problems("""
                                run = "m.conf"
                                factors { rate { distribution = normal, mean = 0.2, sd = 0.1 } }
                                design { kind = morris, paths = 5 }
                                outcomes { end { variable = s } }
                                """))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("2: Morris' grid reaches the ends"));
    }

    @Test
    void aCorrelationNamesFactors() throws IOException {
        Diagnostics problems = new Diagnostics();
        plan("""
                run = "m.conf"
                factors { rate { distribution = uniform, low = 0, high = 0.5 } }
                correlations = [ { factors = [rate, rte], value = 0.5 } ]
                design { kind = sobol, rows = 8 }
                outcomes { end { variable = s } }
                """, problems);
        assertThat(problems.all()).extracting(Diagnostic::message).containsExactly("there is no factor 'rte'");
    }
}
