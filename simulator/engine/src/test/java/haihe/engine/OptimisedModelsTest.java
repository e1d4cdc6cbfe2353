package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.lower.GeneratedModel;
import haihe.model.Model;
import haihe.model.Variable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimisedModelsTest {

    private static final Compilation NONE =
            Compilation.DEFAULT.with(Simulator.Backend.INTERPRETED).with(Set.of());

    static Stream<Set<Optimisation>> alone() {
        return Optimisation.exact().stream().map(Set::of);
    }

    @ParameterizedTest
    @MethodSource("alone")
    void anExactOptimisationAloneChangesNoBit(Set<Optimisation> optimisations) {
        for (long seed = 0; seed < 12; seed++) {
            assertSame(seed, NONE.with(optimisations));
        }
    }

    @Test
    void allExactOptimisationsTogetherChangeNoBit() {
        for (long seed = 0; seed < 60; seed++) {
            assertSame(seed, NONE.with(Optimisation.exact()));
        }
    }

    @Test
    void neitherDoTheyCompiled() {
        for (long seed = 300; seed < 320; seed++) {
            assertSame(seed, Compilation.DEFAULT.with(Simulator.Backend.COMPILED));
        }
    }

    /** Every method makes a run; in the middle a constant changes. */
    private static void assertSame(long seed, Compilation compilation) {
        Model model = GeneratedModel.of(seed, seed % 2 == 0).build();
        Simulator expected = Simulator.of(model, NONE);
        Simulator actual = Simulator.of(model, compilation);
        for (Method method :
                List.of(Method.EULER, Method.RK4, Method.parse("dopri54").orElseThrow())) {
            if (expected.diagnose(scenario(method, seed)).isEmpty()) {
                assertSame(session(expected, method, seed), session(actual, method, seed), expected, model);
            }
        }
    }

    private static Scenario scenario(Method method, long seed) {
        return Scenario.named("generated").with(method).withSeed(seed);
    }

    private static Session session(Simulator simulator, Method method, long seed) {
        return simulator.session(scenario(method, seed));
    }

    private static void assertSame(Session expected, Session actual, Simulator simulator, Model model) {
        assertSame("at the start", expected, actual, simulator);
        for (double time : new double[] {0.25, 1, 1.5, 2, 3.5}) {
            if (expected.ended().isPresent() || actual.ended().isPresent()) {
                break;
            }
            expected.advanceTo(time);
            actual.advanceTo(time);
            assertSame("at " + time, expected, actual, simulator);
            if (time == 1) {
                for (Variable variable : model.variables()) {
                    if (variable instanceof Variable.Constant) {
                        expected.set(variable.name().text(), 1.25);
                        actual.set(variable.name().text(), 1.25);
                    }
                }
                assertSame("after constants have changed", expected, actual, simulator);
            }
        }
        assertThat(actual.ended()).isEqualTo(expected.ended());
    }

    private static void assertSame(String when, Session expected, Session actual, Simulator simulator) {
        for (String column : simulator.columns()) {
            double wanted = expected.read(column);
            double found = actual.read(column);
            if (Double.doubleToLongBits(wanted) != Double.doubleToLongBits(found)) {
                assertThat(found).as(column + " " + when).isEqualTo(wanted);
            }
        }
    }
}
