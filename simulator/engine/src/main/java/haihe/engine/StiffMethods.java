package haihe.engine;

import haihe.engine.internal.derive.Jacobian;
import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.integrate.RightHandSide;
import haihe.engine.internal.integrate.Stepper;
import haihe.engine.internal.integrate.Tolerance;
import haihe.engine.internal.integrate.stiff.Derivatives;
import haihe.engine.internal.integrate.stiff.ExactDerivatives;
import haihe.engine.internal.integrate.stiff.FiniteDifferences;
import haihe.engine.internal.integrate.stiff.Rosenbrock54;
import haihe.engine.internal.integrate.stiff.Switching;

/**
 * Makes the methods for stiff models, with exact derivatives if everything in the model has one, else with differences.
 *
 * @param system the memory of the run
 */
record StiffMethods(Compiled compiled, DynamicSystem system) {

    Stepper rosenbrock(RightHandSide equations, Tolerance tolerance) {
        return new Rosenbrock54(equations, derivatives(equations, tolerance), tolerance);
    }

    Stepper switching(RightHandSide equations, Tolerance tolerance) {
        return new Switching(equations, () -> derivatives(equations, tolerance), tolerance);
    }

    private Derivatives derivatives(RightHandSide equations, Tolerance tolerance) {
        Jacobian jacobian = compiled.jacobian();
        double smallest = tolerance.absolute() / tolerance.relative();
        return jacobian.refusals().isEmpty()
                ? new ExactDerivatives(jacobian, system.frame())
                : new FiniteDifferences(equations, ExactDerivatives.patternOf(jacobian), smallest);
    }
}
