package haihe.engine;

import static haihe.engine.internal.lower.Expressions.add;
import static haihe.engine.internal.lower.Expressions.at;
import static haihe.engine.internal.lower.Expressions.divide;
import static haihe.engine.internal.lower.Expressions.number;
import static haihe.engine.internal.lower.Expressions.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.internal.lower.ModelBuilder;
import haihe.model.Diagnostic;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Span;
import haihe.model.TimeSeries;
import haihe.model.TimeSpec;
import haihe.model.ValueRange;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SimulatorTest {

    private static final Scenario BASE = Scenario.named("base");

    private static Simulator predators() {
        return Simulator.of(SampleModels.predators().build());
    }

    static List<Method> methods() {
        return Method.all();
    }

    static void assertSameBits(Trajectory actual, Trajectory expected) {
        assertThat(actual.columns()).isEqualTo(expected.columns());
        assertThat(actual.times()).isEqualTo(expected.times());
        for (String column : expected.columns()) {
            assertThat(actual.series(column)).as(column).isEqualTo(expected.series(column));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodRunsToTheStopAndClosesTheBalances(Method method) {
        Run run = predators().run(BASE.with(method));
        assertThat(run.status().isCompleted()).isTrue();
        assertThat(run.status().time()).isEqualTo(20);
        assertThat(run.trajectory().size()).isEqualTo(161);
        assertThat(run.balances()).extracting(StockBalance::stock).containsExactly("prey", "predators");
        for (StockBalance balance : run.balances()) {
            // rounding of a few thousand sums
            assertThat(balance.relativeResidual()).isCloseTo(0, within(1e-12));
            assertThat(balance.finalValue()).isEqualTo(run.trajectory().at(balance.stock(), 20));
        }
        assertThat(run.statistics().steps()).isPositive();
        assertThat(run.statistics().evaluations())
                .isGreaterThan(run.statistics().steps());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theSameScenarioGivesTheSameBits(Method method) {
        Simulator simulator = predators();
        Run first = simulator.run(BASE.with(method));
        assertSameBits(simulator.run(BASE.with(method)).trajectory(), first.trajectory());
        assertSameBits(predators().run(BASE.with(method)).trajectory(), first.trajectory());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void allMethodsFindTheSameSolution(Method method) {
        if (method.equals(Method.EULER)) {
            return;
        }
        TimeSpec fine = new TimeSpec(0, 20, 1.0 / 256, 0.5, "", Optional.empty(), Span.NONE);
        Run reference = predators().run(BASE.with(Method.RK4).with(fine));
        Run run = predators().run(BASE.with(method).with(fine));
        for (String stock : List.of("prey", "predators")) {
            // rk2 at 1/256: (1/256)^2 times derivatives of some hundreds; the others are far nearer
            assertThat(run.trajectory().at(stock, 20))
                    .isCloseTo(reference.trajectory().at(stock, 20), within(0.01));
        }
    }

    @Test
    void eightThreadsGetTheBitsOfOne() throws Exception {
        Simulator simulator = Simulator.of(SampleModels.noisy().build());
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Method method = i % 2 == 0 ? Method.RK4 : Method.parse("dopri54").orElseThrow();
            scenarios.add(BASE.withSeed(i / 8).withRun(i % 8).with(method));
        }
        List<Run> serial = scenarios.stream().map(simulator::run).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Run>> tasks = new ArrayList<>();
            scenarios.forEach(scenario -> tasks.add(() -> simulator.run(scenario)));
            List<Future<Run>> parallel = threads.invokeAll(tasks);
            for (int i = 0; i < serial.size(); i++) {
                assertSameBits(parallel.get(i).get().trajectory(), serial.get(i).trajectory());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void seedAndRunDecideWhatIsDrawn() {
        Simulator simulator = Simulator.of(SampleModels.noisy().build());
        double[] base = simulator.run(BASE).trajectory().series("noise");
        assertThat(simulator.run(BASE.withSeed(1)).trajectory().series("noise")).isNotEqualTo(base);
        assertThat(simulator.run(BASE.withRun(1)).trajectory().series("noise")).isNotEqualTo(base);
        assertThat(simulator.run(BASE.withSeed(0)).trajectory().series("noise")).isEqualTo(base);
    }

    @Test
    void theOrderOfDefinitionHasNoEffect() {
        Run plain = Simulator.of(SampleModels.noisy().build()).run(BASE.with(Method.RK4));
        for (int seed = 0; seed < 5; seed++) {
            Run shuffled = Simulator.of(SampleModels.noisy().shuffled(seed)).run(BASE.with(Method.RK4));
            for (String column : plain.trajectory().columns()) {
                assertThat(shuffled.trajectory().series(column))
                        .isEqualTo(plain.trajectory().series(column));
            }
        }
    }

    @Test
    void bothBackEndsGiveTheSameBits() {
        for (Model model :
                List.of(SampleModels.predators().build(), SampleModels.noisy().build())) {
            for (Method method : List.of(Method.EULER, Method.RK4)) {
                Run interpreted =
                        Simulator.of(model, Simulator.Backend.INTERPRETED).run(BASE.with(method));
                Run compiled = Simulator.of(model, Simulator.Backend.COMPILED).run(BASE.with(method));
                assertSameBits(compiled.trajectory(), interpreted.trajectory());
            }
        }
    }

    @Test
    void overridesSetWholeConstantsAndThenElements() {
        Simulator simulator = Simulator.of(SampleModels.tanks().build());
        Run run = simulator.run(BASE.with("Inflow_Rate[south]", 7).with("inflow rate", 4));
        assertThat(run.trajectory().at("inflow rate[North]", 0)).isEqualTo(4);
        assertThat(run.trajectory().at("inflow rate[South]", 0)).isEqualTo(7);
        assertThat(run.trajectory().at("filling[South]", 5)).isEqualTo(7);
    }

    @Test
    void onlyWantedColumnsAreSavedInOrderOfDefinition() {
        Simulator simulator = Simulator.of(SampleModels.tanks().build());
        Run run = simulator.run(BASE.saving(List.of("TANK", "draining[south]", "drain")));
        assertThat(run.trajectory().columns())
                .containsExactly("drain", "draining[South]", "tank[North]", "tank[South]");
    }

    @Test
    void runsThatSaveOtherColumnsDoNotMixThemUp() {
        Simulator simulator = Simulator.of(SampleModels.tanks().build());
        for (int i = 0; i < 2; i++) {
            assertThat(simulator.run(BASE.saving(List.of("drain"))).trajectory().columns())
                    .containsExactly("drain");
            assertThat(simulator.run(BASE.saving(List.of("tank"))).trajectory().columns())
                    .containsExactly("tank[North]", "tank[South]");
            Scenario wrong = BASE.saving(List.of("nothing"));
            assertThat(simulator.diagnose(wrong)).hasSize(1);
            assertThat(simulator.diagnose(wrong)).hasSize(1);
        }
    }

    @Test
    void everyProblemOfAScenarioIsReported() {
        Simulator simulator = Simulator.of(SampleModels.tanks().build());
        Scenario scenario = BASE.with("inflw rate", 1)
                .with("tank", 1)
                .with("inflow rate[Nort]", 1)
                .with("inflow rate[North,South]", 1)
                .with("drain", Double.NaN)
                .with("DRAIN", 1)
                .saving(List.of("nothing"))
                .with(new TimeSpec(0, 10, 0.25, 0.3, "", Optional.of("rk5"), Span.NONE));
        List<Diagnostic> found = simulator.diagnose(scenario);
        assertThat(found)
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        Diagnostic.Code.UNKNOWN_NAME,
                        Diagnostic.Code.BAD_VALUE,
                        Diagnostic.Code.UNKNOWN_NAME,
                        Diagnostic.Code.DIMENSION_MISMATCH,
                        Diagnostic.Code.BAD_VALUE,
                        Diagnostic.Code.DUPLICATE_DEFINITION,
                        Diagnostic.Code.UNKNOWN_NAME,
                        Diagnostic.Code.BAD_TIME,
                        Diagnostic.Code.BAD_VALUE);
        assertThat(found)
                .flatExtracting(each -> each.hint().stream().toList())
                .contains("did you mean \"inflow rate\"?", "did you mean \"North\"?");
        assertThatThrownBy(() -> simulator.run(scenario)).isInstanceOf(ModelException.class);
    }

    @Test
    void constantsKeepWithinTheirRange() {
        Simulator simulator = Simulator.of(
                new ModelBuilder().constant("share", 0.5, new ValueRange(0, 1)).build());
        assertThat(simulator.diagnose(BASE.with("share", 1))).isEmpty();
        assertThat(simulator.diagnose(BASE.with("share", 1.5)))
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo(Diagnostic.Code.OUT_OF_RANGE))
                .satisfies(
                        each -> assertThat(each.message()).isEqualTo("share = 1.5 is outside its range from 0 to 1"));
    }

    @Test
    void aRunDoesNotLeaveDataThatMustNotBeLeft() {
        TimeSeries strict = new TimeSeries(
                TimeSeries.Interpolation.LINEAR, TimeSeries.Outside.ERROR, List.of(0.0, 8.0), List.of(1.0, 2.0));
        Simulator simulator = Simulator.of(
                new ModelBuilder().series("rain", List.of(), strict).build());
        assertThat(simulator.diagnose(BASE)).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.OUT_OF_RANGE);
        TimeSpec within = new TimeSpec(0, 8, 1, 1, "", Optional.empty(), Span.NONE);
        assertThat(simulator.run(BASE.with(within)).trajectory().at("rain", 8)).isEqualTo(2);
    }

    @Test
    void aHorizonThatIsNoMultipleOfTheStepIsRunToItsEnd() {
        TimeSpec time = new TimeSpec(0, 10, 0.3, 0.6, "", Optional.empty(), Span.NONE);
        for (Method method : List.of(Method.RK4, Method.parse("dopri54").orElseThrow())) {
            Run run = predators().run(BASE.with(time).with(method));
            assertThat(run.trajectory().size()).isEqualTo(18);
            assertThat(run.trajectory().time(17)).isEqualTo(10);
            assertThat(run.trajectory().time(16)).isEqualTo(32 * 0.3);
        }
    }

    @Test
    void aFailureNamesTheVariableItBeganWith() {
        for (Method method : List.of(Method.EULER, Method.RK4)) {
            Run run = Simulator.of(SampleModels.dividing().build()).run(BASE.with(method));
            assertThat(run.status().kind()).isEqualTo(RunStatus.Kind.NON_FINITE_VALUE);
            assertThat(run.status().variable()).isEqualTo("share");
            assertThat(run.status().time()).isEqualTo(5);
            assertThat(run.status().message()).contains("share", "infinite", "money");
            assertThat(run.trajectory().time(run.trajectory().size() - 1)).isLessThanOrEqualTo(5);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodStopsBeforeTheFailureAndNamesAVariable(Method method) {
        Run run = Simulator.of(SampleModels.dividing().build()).run(BASE.with(method));
        assertThat(run.status().kind()).isIn(RunStatus.Kind.NON_FINITE_VALUE, RunStatus.Kind.STEP_TOO_SMALL);
        assertThat(run.status().time()).isCloseTo(5, within(1e-9));
        assertThat(run.status().variable()).isIn("share", "money");
        assertThat(run.trajectory().size()).isBetween(5, 6);
        assertThat(run.balances())
                .allSatisfy(each -> assertThat(each.finalValue()).isFinite());
    }

    @Test
    void aFailureInAnArrayNamesTheElement() {
        List<Dimension> over = List.of(SampleModels.REGION);
        Expr sink = ref("sink", at(0, SampleModels.REGION));
        Model model = new ModelBuilder()
                .constant("weight", over, 1.0, 0.0)
                .stock("sink", over, number(0), List.of("inflow"), List.of(), false)
                .aux("ratio", over, divide(sink, ref("weight", at(0, SampleModels.REGION))))
                .flow("inflow", over, add(ref("ratio", at(0, SampleModels.REGION)), number(1)), false)
                .build();
        Run run = Simulator.of(model).run(BASE);
        assertThat(run.status().variable()).isEqualTo("ratio[South]");
        assertThat(run.status().message()).contains("ratio[South] is not a number", "sink[South]");
    }

    @Test
    void anUndefinedInitialValueEndsTheRunAtItsStart() {
        Model model = new ModelBuilder()
                .constant("none", 0)
                .aux("share", divide(number(1), ref("none")))
                .stock("stock", ref("share"), List.of(), List.of())
                .build();
        Run run = Simulator.of(model).run(BASE);
        assertThat(run.status().kind()).isEqualTo(RunStatus.Kind.NON_FINITE_VALUE);
        assertThat(run.status().time()).isZero();
        assertThat(run.status().variable()).isEqualTo("share");
        assertThat(run.trajectory().size()).isZero();
    }

    @Test
    void steppingACompiledModelAllocatesNothing() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        TimeSpec time = new TimeSpec(0, 10_000, 0.5, 0.5, "", Optional.empty(), Span.NONE);
        for (ModelBuilder builder : List.of(SampleModels.noisy(), SampleModels.tanks())) {
            Session session =
                    Simulator.of(builder.build()).session(BASE.with(Method.RK4).with(time));
            session.advanceTo(5000);
            long thread = Thread.currentThread().getId();
            threads.getThreadAllocatedBytes(thread);
            long before = threads.getThreadAllocatedBytes(thread);
            session.advanceTo(10_000);
            long after = threads.getThreadAllocatedBytes(thread);
            // 10,000 steps; one advance allocates a few small objects for itself
            assertThat(after - before).isLessThan(200);
        }
    }

    @Test
    void aListenerHearsTheWholeWayAndCanEndIt() {
        List<Double> heard = new ArrayList<>();
        predators().run(BASE, (fraction, time) -> {
            heard.add(fraction);
            return RunListener.Reply.CONTINUE;
        });
        assertThat(heard).startsWith(0.0).endsWith(1.0).isSorted().hasSizeBetween(20, 400);
        Run cancelled = predators()
                .run(BASE, (fraction, time) -> time < 10 ? RunListener.Reply.CONTINUE : RunListener.Reply.CANCEL);
        assertThat(cancelled.status().kind()).isEqualTo(RunStatus.Kind.CANCELLED);
        assertThat(cancelled.status().time()).isBetween(10.0, 10.5);
        assertThat(cancelled.trajectory().size()).isBetween(80, 85);
    }
}
