package haihe.engine.internal.integrate;

import haihe.engine.internal.integrate.stiff.FiniteDifferences;
import haihe.engine.internal.integrate.stiff.Pattern;
import haihe.engine.internal.integrate.stiff.Rosenbrock54;

final class Rosenbrock54Test extends AdaptiveContract {

    Rosenbrock54Test() {
        super(Method.of(Rosenbrock54Test::withDifferences), 100);
    }

    static Stepper withDifferences(RightHandSide equations, Tolerance tolerance) {
        return new Rosenbrock54(equations, differences(equations, tolerance), tolerance);
    }

    static FiniteDifferences differences(RightHandSide equations, Tolerance tolerance) {
        return new FiniteDifferences(equations, probed(equations), tolerance.absolute() / tolerance.relative());
    }

    /** The pattern of equations, found by moving one stock after the other from some place where nothing is 0. */
    private static Pattern probed(RightHandSide equations) {
        double[] state = new double[equations.size()];
        double[] here = new double[equations.size()];
        double[] there = new double[equations.size()];
        java.util.Arrays.setAll(state, i -> 0.5 + 1.0 / (i + 3));
        int[] starts = new int[equations.stocks() + 1];
        int[] rows = new int[equations.size() * equations.stocks()];
        equations.evaluate(0.3, state, here);
        for (int column = 0; column < equations.stocks(); column++) {
            double value = state[column];
            state[column] = 1.01 * value;
            equations.evaluate(0.3, state, there);
            state[column] = value;
            starts[column + 1] = starts[column];
            for (int row = 0; row < there.length; row++) {
                if (there[row] != here[row]) {
                    rows[starts[column + 1]++] = row;
                }
            }
        }
        return Pattern.of(equations.size(), starts, rows);
    }
}
