package haihe.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.Scenario;
import haihe.experiment.design.Grid;
import haihe.experiment.design.MonteCarlo;
import haihe.experiment.design.Sampled;
import haihe.experiment.factor.Distribution;
import haihe.experiment.outcome.Measure;
import haihe.experiment.outcome.Outcome;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.io.Models;
import haihe.results.RunTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

    private static final Model GROWTH = Models.check("growth", """
                    haihe = 1
                    name = growth
                    time { start = 0, stop = 10, step = 0.5, save = 1, unit = year, method = rk4 }
                    units { people = {} }
                    constants {
                      rate { value = 0.1, unit = "1/year" }
                      start { value = 100, unit = people }
                      limit { value = 1, unit = "1" }
                    }
                    stocks { crowd { initial = start, inflows = [births], unit = people } }
                    flows { births { equation = "crowd * rate / limit", unit = "people/year" } }
                    """).model().orElseThrow();

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("end", "crowd", new Measure.Last()),
            new Outcome("middle", "crowd", new Measure.At(5)),
            new Outcome("doubled", "crowd", new Measure.TimeOf(200, true)),
            new Outcome("mean births", "births", new Measure.Mean()));

    @TempDir
    Path folder;

    private static SweepPlan plan(int rows, long part) {
        Sampled design = new Sampled(
                new MonteCarlo(2, rows, 7),
                List.of(Distribution.uniform(0.01, 0.2), Distribution.normal(100, 5)),
                Optional.empty());
        return new SweepPlan(GROWTH, Scenario.named("growth"), List.of("rate", "start"), design, OUTCOMES, part);
    }

    private SweepFolder run(String name, SweepPlan plan, int threads) {
        SweepFolder results = new SweepFolder(folder.resolve(name));
        results.claim(plan, false);
        assertThat(new Sweep(plan, results).run(threads, done -> true)).isTrue();
        return results;
    }

    private static List<byte[]> bytes(SweepFolder results, SweepPlan plan) throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (Path part : results.parts(plan)) {
            all.add(Files.readAllBytes(part));
        }
        return all;
    }

    private static List<Double> column(SweepFolder results, SweepPlan plan, String column) {
        List<Double> all = new ArrayList<>();
        for (Path part : results.parts(plan)) {
            for (double value : RunTable.read(part, List.of(column)).get(0)) {
                all.add(value);
            }
        }
        return all;
    }

    @Test
    void outcomesAreThoseOfTheExactSolution() {
        SweepPlan plan = plan(50, 20);
        SweepFolder results = run("exact", plan, 1);
        List<Double> rates = column(results, plan, "rate");
        List<Double> starts = column(results, plan, "start");
        for (int run = 0; run < 50; run++) {
            double end = starts.get(run) * Math.exp(10 * rates.get(run));
            // The error of the classical method of order 4: (0.5 rate)^5 / 120 a step, 20 steps, below 2e-6 of the
            // value.
            assertThat(column(results, plan, "end").get(run)).isCloseTo(end, within(2e-6 * end));
            double doubled = column(results, plan, "doubled").get(run);
            double exact = Math.log(200 / starts.get(run)) / rates.get(run);
            if (exact > 10) {
                assertThat(doubled).isNaN();
            } else {
                // Lines between rows a year apart: off by at most rate / 8 years of curvature.
                assertThat(doubled).isCloseTo(exact, within(0.03));
            }
        }
    }

    @Test
    void partsAreTheSameToTheByteForAnyNumberOfThreads() throws IOException {
        SweepPlan plan = plan(1000, 64);
        List<byte[]> alone = bytes(run("one", plan, 1), plan);
        List<byte[]> together = bytes(run("three", plan, 3), plan);
        assertThat(alone).hasSize(16);
        for (int part = 0; part < alone.size(); part++) {
            assertThat(together.get(part)).isEqualTo(alone.get(part));
        }
    }

    @Test
    void anInterruptedSweepGoesOnWhereItStopped() throws IOException {
        SweepPlan plan = plan(1000, 64);
        List<byte[]> whole = bytes(run("whole", plan, 1), plan);
        SweepFolder results = new SweepFolder(folder.resolve("interrupted"));
        results.claim(plan, false);
        assertThat(new Sweep(plan, results).run(1, done -> done < 300)).isFalse();
        List<Integer> left = results.missing(plan);
        assertThat(left).hasSizeBetween(1, 15);

        results.claim(plan, false);
        List<Long> told = new ArrayList<>();
        assertThat(new Sweep(plan, results).run(1, done -> told.add(done))).isTrue();

        assertThat(told.get(0)).as("runs of the first attempt count").isGreaterThan(200);
        assertThat(told.get(told.size() - 1)).isEqualTo(1000);
        List<byte[]> resumed = bytes(results, plan);
        for (int part = 0; part < whole.size(); part++) {
            assertThat(resumed.get(part)).isEqualTo(whole.get(part));
        }
    }

    @Test
    void aDamagedPartIsComputedAnew() throws IOException {
        SweepPlan plan = plan(200, 64);
        SweepFolder results = run("damaged", plan, 1);
        List<byte[]> whole = bytes(results, plan);
        byte[] damaged = whole.get(1).clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(results.parts(plan).get(1), damaged);
        Files.write(results.parts(plan).get(2), new byte[0]);
        assertThat(results.missing(plan)).containsExactly(1, 2);

        assertThat(new Sweep(plan, results).run(2, done -> true)).isTrue();

        List<byte[]> mended = bytes(results, plan);
        assertThat(mended.get(1)).isEqualTo(whole.get(1));
        assertThat(mended.get(2)).isEqualTo(whole.get(2));
    }

    @Test
    void aRunThatFailsIsARowWithItsStatus() {
        SweepPlan plan = new SweepPlan(
                GROWTH,
                Scenario.named("growth"),
                List.of("limit"),
                new Grid(List.of(List.of(1.0, 0.0, 2.0))),
                List.of(new Outcome("end", "crowd", new Measure.Last())),
                10);
        SweepFolder results = run("poisoned", plan, 1);

        List<Double> ends = column(results, plan, "end");
        assertThat(ends.get(0)).isGreaterThan(ends.get(2));
        assertThat(ends.get(1)).isNaN();
        Spread spread = Spread.of(results.outcomes(plan).get(0));
        assertThat(spread.count()).isEqualTo(2);
        assertThat(spread.missing()).isEqualTo(1);
        assertThat(spread.mean()).isCloseTo((ends.get(0) + ends.get(2)) / 2, within(1e-9));
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws IOException {
        SweepFolder results = run("mine", plan(100, 64), 1);
        assertThatThrownBy(() -> results.claim(plan(101, 64), false))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("holds the results of another sweep");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> new SweepFolder(other).claim(plan(100, 64), false))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("holds files of something else");
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files).hasSize(1);
        }
        results.claim(plan(101, 64), true);
        assertThat(results.missing(plan(101, 64))).containsExactly(0, 1);
    }
}
