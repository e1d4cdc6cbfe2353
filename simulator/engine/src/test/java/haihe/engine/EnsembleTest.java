package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.EnsembleBackend.Kind;
import haihe.engine.internal.codegen.lanes.VectorTests;
import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.ModelException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class EnsembleTest {

    private static final Scenario BASE = Scenario.named("base");
    private static final EnsembleOptions PLAIN =
            EnsembleOptions.DEFAULT.with(Kind.PLAIN).withLanes(8);

    /** Lookups, conditions, arrays, test inputs, noise, delays of every kind and a stock that may not fall below 0. */
    private static final String EVERYTHING = """
            dimensions { region = [North, South, East] },
            constants { rate = 0.3, lag = 2, level { over = [region], value = [1, 2, 4] } },
            lookups { effect { x = [0, 1, 2.5, 4], y = [1, 0.8, 0.3, 0.1] } },
            stocks {
              people { over = [region], initial = level, inflows = [births], outflows = [deaths] },
              tank { initial = 3, inflows = [filling], outflows = [draining], non-negative = true }
            },
            flows {
              births { over = [region], equation = "rate * people * effect(people / level)" },
              deaths { over = [region], equation = "people * 0.1 * (1 + STEP(0.5, 3)) + 0.01 * NORMAL(0, 1)" },
              filling { equation = "IF all > 9 AND TIME > 2 THEN PULSE(2, 3, 4) ELSE RAMP(0.1, 1, 5)" },
              draining { equation = "1 + EXP(-rate * TIME) + RANDOM(0, rate)" }
            },
            aux {
              all = "SUM(people[*])",
              smooth = "SMTH3(all, lag)",
              late = "DELAY(all, lag, 5)",
              before = "PREVIOUS(all, 1) ^ 1.5 + MAX(people[*]) MOD 2",
              safe = "SAFEDIV(all, TIME - 4, 7) + ARCTAN(all) + INT(all) + STDDEV(people[*])"
            }""";

    private static Model everything(String method) {
        return TextModel.xmile("start = 0, stop = 8.3, step = 0.25, save = 1, method = " + method)
                .model(EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN,euler,8",
        "PLAIN,rk2,8",
        "PLAIN,rk4,8",
        "PLAIN,euler,1",
        "PLAIN,rk4,3",
        "PLAIN,rk4,64",
        "VECTOR,euler,8",
        "VECTOR,rk2,8",
        "VECTOR,rk4,64",
        "SCALAR,rk4,1"
    })
    void everyRunHasTheBitsThatItHasAlone(Kind way, String method, int lanes) {
        if (way == Kind.VECTOR) {
            VectorTests.assumeVectors();
        }
        EnsembleRuns.assertSameAsAlone(
                everything(method), BASE.withSeed(5), PLAIN.with(way).withLanes(lanes), "rate", 0.1, 0.01);
    }

    @Test
    void delayTimesMayDifferBetweenRuns() {
        EnsembleRuns.assertSameAsAlone(everything("rk4"), BASE, PLAIN, "lag", 0.5, 0.17);
    }

    @Test
    void elementsOfConstantsMayDifferBetweenRuns() {
        EnsembleRuns.assertSameAsAlone(everything("euler"), BASE, PLAIN, "level[South]", 0.5, 0.17);
    }

    @Test
    void aRunThatFailsTellsWhyAndTheOthersGoOn() {
        Model model = TextModel.xmile("start = 0, stop = 10, step = 1").model("""
                constants { use = 2 },
                stocks { reserve { initial = 10, outflows = [using] }, money { initial = 0, inflows = [paying] } },
                flows { using { equation = use }, paying { equation = "1 + use / reserve" } }""");
        List<String> failed = new ArrayList<>();
        Ensemble ensemble = Ensemble.of(model, BASE, PLAIN);
        ensemble.run(0, 12, EnsembleRuns.varying(ensemble, "use", 0, 1), run -> {
            if (!run.isSuccess()) {
                failed.add(run.number() + " " + run.status().kind() + " " + run.rows());
            }
        });
        assertThat(failed)
                .containsExactly(
                        "1 NON_FINITE_VALUE 11",
                        "2 NON_FINITE_VALUE 6",
                        "5 NON_FINITE_VALUE 3",
                        "10 NON_FINITE_VALUE 2");
        EnsembleRuns.assertSameAsAlone(model, BASE, PLAIN, "use", 0, 1);
    }

    @Test
    void severalThreadsMakeEveryRunOnce() {
        Model model = everything("euler");
        Scenario scenario = BASE.saving(List.of("all"));
        Ensemble ensemble = Ensemble.of(model, scenario, PLAIN);
        Draft draft = EnsembleRuns.varying(ensemble, "rate", 0.1, 1e-3);
        double[] expected = new double[100];
        ensemble.run(0, 100, draft, run -> expected[(int) run.number()] = run.value(run.rows() - 1, 0));
        double[] actual = new double[100];
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        ensemble.run(
                0,
                100,
                draft,
                run -> {
                    actual[(int) run.number()] = run.value(run.rows() - 1, 0);
                    seen.add(run.number());
                },
                3);
        assertThat(actual).isEqualTo(expected);
        assertThat(seen).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void everyRunMayHaveASeedOfItsOwn() {
        Model model = everything("euler");
        Ensemble ensemble = Ensemble.of(model, BASE, PLAIN);
        Draft draft = new Draft() {
            @Override
            public void fill(long run, double[] constants) {
                constants[0] = 0.2;
            }

            @Override
            public long seed(long run, long seed) {
                return seed + 7 * run;
            }
        };
        int position = ensemble.positions("rate")[0];
        assertThat(position).isZero();
        Simulator simulator = Simulator.of(model);
        ensemble.run(
                0,
                5,
                draft,
                run -> EnsembleRuns.assertSame(
                        run,
                        simulator.run(BASE.with("rate", 0.2)
                                .withSeed(7 * run.number())
                                .withRun(run.number()))));
    }

    @Test
    void positionsOfAConstantAreThoseOfItsElements() {
        Ensemble ensemble = Ensemble.of(everything("euler"), BASE);
        assertThat(ensemble.constants()).isEqualTo(5);
        assertThat(ensemble.positions("Level")).containsExactly(2, 3, 4);
        assertThat(ensemble.positions("level[South]")).containsExactly(3);
        assertThatThrownBy(() -> ensemble.positions("levle"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("levle");
    }

    @Test
    void aDraftCannotSetAConstantToWhatItCannotBe() {
        Model model = TextModel.xmile("start = 0, stop = 1")
                .model("constants { share { value = 0.5, min = 0, max = 1 } }, aux { x = share }");
        Ensemble ensemble = Ensemble.of(model, BASE, PLAIN);
        assertThatThrownBy(() -> ensemble.run(0, 20, EnsembleRuns.varying(ensemble, "share", 0, 0.1), run -> {}))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("run 11")
                .hasMessageContaining("share = 1.1 is outside its range from 0 to 1");
        assertThatThrownBy(() -> ensemble.run(0, 1, (run, constants) -> constants[0] = Double.NaN, run -> {}))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("share cannot be NaN");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PLAIN", "SCALAR"})
    void aDraftCannotChangeTheTimes(Kind way) {
        Model model = TextModel.controlled("euler").model("""
                constants { INITIAL_TIME = 0, FINAL_TIME = 4, TIME_STEP = 1, other = 1 },
                aux { SAVEPER = TIME_STEP }, stocks { s { initial = other, inflows = [f] } }, flows { f { equation = 1 } }""");
        Ensemble ensemble = Ensemble.of(model, BASE.with("TIME STEP", 0.5), PLAIN.with(way));
        ensemble.run(
                0,
                9,
                EnsembleRuns.varying(ensemble, "other", 0, 1),
                run -> assertThat(run.value(8, 0)).isNotNaN());
        for (String time : List.of("FINAL TIME", "TIME STEP")) {
            assertThatThrownBy(() -> ensemble.run(0, 3, EnsembleRuns.varying(ensemble, time, 0.5, 0.25), run -> {}))
                    .isInstanceOfSatisfying(
                            ModelException.class,
                            e -> assertThat(e.diagnostics())
                                    .extracting(Diagnostic::code)
                                    .containsOnly(Diagnostic.Code.BAD_TIME));
        }
    }

    @Test
    void vectorsTakeOverFromLoopsWithoutAChangeOfBits() {
        VectorTests.assumeVectors();
        EnsembleOptions usual = EnsembleOptions.DEFAULT.withLanes(8);
        assertThat(Ensemble.of(everything("euler"), BASE, usual).backend().kind())
                .isEqualTo(Kind.VECTOR);
        EnsembleRuns.assertSameAsAlone(everything("rk4"), BASE.withSeed(5), usual, "rate", 0.1, 0.01);
    }

    @Test
    void functionsInVectorsDifferInTheLastDigitsOnlyAndOnlyIfAskedFor() {
        VectorTests.assumeVectors();
        Model model = TextModel.xmile("start = 0, stop = 10, step = 0.5")
                .model(
                        "constants { rate = 1.37 }, aux { x = \"EXP(-rate * TIME) + LN(rate + TIME) * SIN(TIME / rate)\" }");
        EnsembleOptions fast = EnsembleOptions.DEFAULT.withLanes(8).with(Compilation.DEFAULT.withFastMath());
        Ensemble ensemble = Ensemble.of(model, BASE.saving(List.of("x")), fast);
        Simulator simulator = Simulator.of(model);
        int[] different = new int[1];
        ensemble.run(1, 30, EnsembleRuns.varying(ensemble, "rate", 0.3, 0.11), run -> {
            double[] alone = simulator
                    .run(BASE.with("rate", 0.3 + 0.11 * run.number()))
                    .trajectory()
                    .series("x");
            for (int row = 0; row < alone.length; row++) {
                // three functions of size up to 4 within two units in the last place each
                assertThat(run.value(row, 0)).isCloseTo(alone[row], within(6 * Math.ulp(4.0)));
                different[0] += run.value(row, 0) == alone[row] ? 0 : 1;
            }
        });
        assertThat(different[0]).isPositive();
    }

    @Test
    void whatLanesCannotDoRunsOneByOneAndSaysSo() {
        Model model = SampleModels.predators().build();
        Ensemble adaptive = Ensemble.of(model, BASE.with(Method.parse("dopri54").orElseThrow()));
        assertThat(adaptive.backend())
                .isEqualTo(
                        new EnsembleBackend(Kind.SCALAR, 1, "method dopri54 chooses steps of its own for every run"));
        EnsembleRuns.assertSameAsAlone(
                model,
                BASE.with(Method.parse("dopri54").orElseThrow()),
                EnsembleOptions.DEFAULT,
                "birth rate",
                0.5,
                0.1);
        Model conveyor = TextModel.xmile("start = 0, stop = 6, step = 0.5").model("""
                stocks { belt { initial = 8, conveyor { length = 4 }, inflows = [in], outflows = [out] } },
                flows { in { equation = 1 }, out {} }""");
        assertThat(Ensemble.of(conveyor, BASE).backend().reason()).isEqualTo("lanes have no conveyors and queues");
    }

    @Test
    void memoryDoesNotGrowWithRunsAndSteps() {
        Model model = SampleModels.predators().build();
        Ensemble ensemble = Ensemble.of(model, BASE.saving(List.of("prey")), PLAIN);
        EnsembleWorker worker = ensemble.worker();
        Draft draft = EnsembleRuns.varying(ensemble, "birth rate", 0.5, 1e-3);
        double[] sum = new double[1];
        Outcomes outcomes = run -> sum[0] += run.value(run.rows() - 1, 0);
        AtomicLong least = new AtomicLong(Long.MAX_VALUE);
        for (int round = 0; round < 5; round++) {
            long before = allocated();
            worker.run(0, 800, draft, outcomes);
            least.accumulateAndGet(allocated() - before, Math::min);
        }
        assertThat(sum[0]).isPositive();
        // 100 batches of 160 steps: a few objects for each batch, none for a step
        assertThat(least.get()).isLessThan(100 * 160);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
