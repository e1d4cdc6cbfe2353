package haihe.engine.internal.integrate.stiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class StagesTest {

    private static double[] initial(Fields problem) {
        return Arrays.copyOf(problem.solution(0), 2 * problem.stocks());
    }

    private static double[] run(Fields problem, Derivatives derivatives, int steps, double stop) {
        Stages step = new Stages(problem, derivatives);
        double[] state = initial(problem);
        double[] next = new double[state.length];
        for (int i = 0; i < steps; i++) {
            step.begin(i * stop / steps, state, stop / steps);
            assertThat(step.advance(stop / steps, state, next)).isTrue();
            System.arraycopy(next, 0, state, 0, state.length);
        }
        return state;
    }

    private static double error(Fields problem, Derivatives derivatives, int steps) {
        double[] end = run(problem, derivatives, steps, 2);
        double[] wanted = problem.solution(2);
        double largest = 0;
        for (int i = 0; i < wanted.length; i++) {
            largest = Math.max(largest, Math.abs(end[i] - wanted[i]));
        }
        return largest;
    }

    /** Error against step on logarithmic axes. */
    private static double order(Fields problem, Derivatives derivatives, int few, int many) {
        return Math.log(error(problem, derivatives, few) / error(problem, derivatives, many))
                / Math.log((double) many / few);
    }

    @ParameterizedTest
    @CsvSource({"KAPS, 5", "SEASON, 5"})
    void theOrderIsFiveWithExactDerivatives(Fields problem, double order) {
        assertThat(order(problem, problem.exact(), 16, 64)).isCloseTo(order, within(0.2));
    }

    @ParameterizedTest
    @CsvSource({"STIFF_KAPS, 4", "PROTHERO_ROBINSON, 3"})
    void theOrderFallsLittleWhereTheProblemIsVeryStiff(Fields problem, double order) {
        assertThat(order(problem, problem.exact(), 4, 12)).isGreaterThan(order - 0.2);
    }

    @Test
    void theErrorFallsWithTheStiffnessOfTheProblemOfProtheroAndRobinson() {
        // h^3/1e6, times a factor of 1/20 in the limit
        assertThat(error(Fields.PROTHERO_ROBINSON, Fields.PROTHERO_ROBINSON.exact(), 4))
                .isLessThan(1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void differencesGiveTheResultOfExactDerivativesButForTheirRounding(Fields problem) {
        double[] exact = run(problem, problem.exact(), 20, 2);
        double[] differences = run(problem, problem.differences(), 20, 2);
        for (int i = 0; i < problem.stocks(); i++) {
            assertThat(differences[i]).isCloseTo(exact[i], within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theIntegralsOfFlowsCloseTheBalanceWithAnyDerivatives(Fields problem) {
        for (Derivatives derivatives : new Derivatives[] {problem.exact(), problem.differences()}) {
            double[] state = run(problem, derivatives, 20, 2);
            for (int i = 0; i < problem.stocks(); i++) {
                double change = state[i] - problem.solution(0)[i];
                // slopes of a very stiff problem are 1e8 times as large as the change: so is their rounding
                double rounding = problem == Fields.KAPS || problem == Fields.SEASON ? 1e-14 : 1e-7;
                assertThat(state[problem.stocks() + i]).isCloseTo(change, within(rounding));
            }
        }
    }

    @Test
    void thePolynomialIsOfOrderFour() {
        Fields problem = Fields.KAPS;
        double[] errors = new double[2];
        for (int turn = 0; turn < 2; turn++) {
            double length = turn == 0 ? 0.05 : 0.0125;
            Stages step = new Stages(problem, problem.exact());
            double[] state = initial(problem);
            double[] next = new double[state.length];
            step.begin(0, state, length);
            step.advance(length, state, next);
            double[][] k = new double[3][state.length];
            for (int i = 0; i < 3; i++) {
                step.polynomial(i, k[i]);
            }
            for (double s = 0.1; s < 1; s += 0.1) {
                double value = (1 - s) * state[0] + s * (next[0] + (1 - s) * (k[0][0] + s * (k[1][0] + s * k[2][0])));
                errors[turn] = Math.max(errors[turn], Math.abs(value - Math.exp(-2 * s * length)));
            }
        }
        // over a single step the error of a polynomial of order 4 falls with the fifth power
        assertThat(Math.log(errors[0] / errors[1]) / Math.log(4)).isCloseTo(5, within(0.3));
    }
}
