package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.model.Model;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stiff models in the native language, by the methods that are made for them. */
final class StiffModelTest {

    /** Robertson's reactions; the solution at time 40 is that of the test set for initial value problem solvers. */
    private static final String ROBERTSON = """
            stocks {
              a { initial = 1, inflows = [back], outflows = [slow] }
              b { initial = 0, inflows = [slow], outflows = [back, fast] }
              c { initial = 0, inflows = [fast] }
            }
            flows {
              slow { equation = "0.04 * a" }
              back { equation = "1e4 * b * c" }
              fast { equation = "3e7 * b ^ 2" }
            }
            """;

    static Stream<Method> methods() {
        return Stream.of(Method.Adaptive.Scheme.RODAS5P, Method.Adaptive.Scheme.TSIT5_RODAS5P)
                .map(scheme -> new Method.Adaptive(scheme, 1e-6, 1e-10));
    }

    private static Run run(Model model, Method method) {
        Run compiled = Simulator.of(model).run(Scenario.named("base").with(method));
        Run interpreted = Simulator.of(model, Simulator.Backend.INTERPRETED)
                .run(Scenario.named("base").with(method));
        SimulatorTest.assertSameBits(compiled.trajectory(), interpreted.trajectory());
        assertThat(compiled.status().isCompleted())
                .as(compiled.status().message())
                .isTrue();
        return compiled;
    }

    private static void assertBalanced(Run run, double rounding) {
        for (StockBalance balance : run.balances()) {
            assertThat(balance.relativeResidual()).as(balance.stock()).isCloseTo(0, within(rounding));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void reactionsOfVeryDifferentSpeedsAreFollowedInFewSteps(Method method) {
        Run run = run(NativeRun.model(40, 4, ROBERTSON), method);
        assertThat(run.trajectory().at("a", 40)).isCloseTo(0.7158270688, within(1e-6));
        assertThat(run.trajectory().at("b", 40)).isCloseTo(9.185534765e-6, within(1e-10));
        assertThat(run.trajectory().at("c", 40)).isCloseTo(0.2841637457, within(1e-6));
        // an explicit method needs about 30,000
        assertThat(run.statistics().steps()).isLessThan(200);
        // flows are up to 40 times as large as what is left of them
        assertBalanced(run, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aVeryShortDelayInALongRunIsNoBurden(Method method) {
        Run run = run(NativeRun.model(100, 1, """
                stocks { goods { initial = 10, inflows = [in], outflows = [out] } }
                flows {
                  in { equation = "DELAY3(2 + SIN(time), 1e-4)" }
                  out { equation = "SMTH1(goods, 1e-5) / 4" }
                }
                """), method);
        // the delays vanish beside the run: goods' = 2 + sin t - goods/4
        double time = 100;
        double particular = 8 + (4 * Math.sin(time) - 16 * Math.cos(time)) / 17;
        double start = 10 - 8 + 16.0 / 17;
        // delays of 1e-4 shift what they delay by as much
        assertThat(run.trajectory().at("goods", time))
                .isCloseTo(particular + start * Math.exp(-time / 4), within(5e-4));
        assertThat(run.statistics().steps()).isLessThan(600);
        assertBalanced(run, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void jumpsAreSteppedToExactly(Method method) {
        Run run = run(NativeRun.model(10, 1, """
                stocks {
                  level { initial = 0, inflows = [in] }
                  follower { initial = 0, inflows = [chase] }
                }
                flows {
                  in { equation = "STEP(2, 3.3)" }
                  chase { equation = "1e6 * (level - follower)" }
                }
                """), method);
        // a constant is integrated exactly; what remains is the rounding of the steps
        assertThat(run.trajectory().at("level", 3)).isZero();
        assertThat(run.trajectory().at("level", 10)).isCloseTo(13.4, within(1e-10));
        assertThat(run.trajectory().at("follower", 10)).isCloseTo(13.4 - 2e-6, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aModelWithoutExactDerivativesRunsWithDifferences(Method method) {
        Model model = NativeRun.model(10, 0.5, """
                stocks { level { initial = 0, inflows = [in], outflows = [out] } }
                flows {
                  in { equation = "DELAY(3, 1 + level, 3)" }
                  out { equation = "1e4 * level" }
                }
                """);
        Run run = run(model, method);
        assertThat(run.trajectory().at("level", 10)).isCloseTo(3e-4, within(1e-9));
        assertThat(run.statistics().steps()).isLessThan(200);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void drawsStandStillWithinAStep(Method method) {
        Model model = NativeRun.model(20, 0.5, """
                stocks { level { initial = 0, inflows = [in], outflows = [out] } }
                flows {
                  in { equation = "NORMAL(5, 1)" }
                  out { equation = "1e4 * level" }
                }
                """);
        Trajectory trajectory = run(model, method).trajectory();
        double[] in = trajectory.series("in");
        for (int i = 1; i + 1 < in.length; i++) {
            // at the end of a step the level is in balance with the draw that the step began with
            assertThat(trajectory.series("level")[i]).isCloseTo(in[i - 1] / 1e4, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void asManyThreadsAsWantedGiveTheSameBits(Method method) {
        Simulator simulator = Simulator.of(NativeRun.model(40, 4, ROBERTSON));
        List<Run> runs = Stream.generate(() -> Scenario.named("base").with(method))
                .limit(8)
                .parallel()
                .map(simulator::run)
                .toList();
        runs.forEach(run ->
                SimulatorTest.assertSameBits(run.trajectory(), runs.get(0).trajectory()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aSessionInSmallAdvancesGivesTheBitsOfOneRun(Method method) {
        Simulator simulator = Simulator.of(NativeRun.model(40, 4, ROBERTSON));
        Scenario scenario = Scenario.named("base").with(method);
        double whole = simulator.run(scenario).trajectory().at("b", 40);
        Session session = simulator.session(scenario);
        for (double time : new double[] {1e-5, 1e-3, 0.1, 1, 17.3, 30}) {
            assertThat(session.advanceTo(time)).isTrue();
        }
        Snapshot snapshot = session.snapshot();
        assertThat(session.advanceTo(40)).isTrue();
        assertThat(session.read("b")).isEqualTo(whole);
        Session other = simulator.session(scenario);
        other.restore(snapshot);
        assertThat(other.advanceTo(40)).isTrue();
        assertThat(other.read("b")).isEqualTo(whole);
    }

    @Test
    void theEasyPartOfAModelIsLeftToTheExplicitMethod() {
        Model model = NativeRun.model(20, 1, """
                stocks {
                  prey { initial = 2, inflows = [born], outflows = [eaten] }
                  hunters { initial = 1, inflows = [fed], outflows = [died] }
                }
                flows {
                  born { equation = "prey" }
                  eaten { equation = "prey * hunters" }
                  fed { equation = "prey * hunters" }
                  died { equation = "hunters" }
                }
                """);
        Run switching = run(model, new Method.Adaptive(Method.Adaptive.Scheme.TSIT5_RODAS5P, 1e-6, 1e-8));
        Run explicit = run(model, new Method.Adaptive(Method.Adaptive.Scheme.TSIT5, 1e-6, 1e-8));
        SimulatorTest.assertSameBits(switching.trajectory(), explicit.trajectory());
    }
}
