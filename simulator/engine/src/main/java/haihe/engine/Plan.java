package haihe.engine;

import haihe.engine.internal.integrate.TimeGrid;
import java.util.List;

/**
 * A scenario made ready to run.
 *
 * @param method the method
 * @param grid the points of time
 * @param settings values of constants, in the order of setting
 * @param saved the columns to save
 * @param remarks what a person should know of how the run was planned
 */
record Plan(
        Scenario scenario,
        Method method,
        TimeGrid grid,
        List<Setting> settings,
        Selection saved,
        List<String> remarks) {

    /** Evaluations of a step of an adaptive method, and steps at least. */
    private static final double ADAPTIVE_STAGES = 7;

    private static final double ADAPTIVE_STEPS = 500;

    /** About how often all equations will be evaluated. */
    double evaluations() {
        if (method instanceof Method.FixedStep fixed) {
            return (double) grid.last() * stages(fixed.scheme());
        }
        return ADAPTIVE_STAGES * Math.max(ADAPTIVE_STEPS, grid.rows());
    }

    private static int stages(Method.FixedStep.Scheme scheme) {
        return switch (scheme) {
            case EULER -> 1;
            case RK2 -> 2;
            case RK4 -> 4;
        };
    }
}
