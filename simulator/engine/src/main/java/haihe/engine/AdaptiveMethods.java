package haihe.engine;

import haihe.engine.internal.integrate.Adaptive;
import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.integrate.Integration;
import haihe.engine.internal.integrate.Jumps;
import haihe.engine.internal.integrate.Scheme;
import haihe.engine.internal.integrate.SelfPaced;
import haihe.engine.internal.integrate.Stepper;
import haihe.engine.internal.integrate.TimeGrid;
import haihe.engine.internal.integrate.Tolerance;
import haihe.engine.internal.integrate.Watch;
import haihe.engine.internal.integrate.embedded.Tsitouras54;

/**
 * Puts adaptive methods to work on a run.
 *
 * @param system the memory of the run
 * @param grid its points of time
 * @param jumps the jumps of the model's inputs
 */
record AdaptiveMethods(Compiled compiled, DynamicSystem system, TimeGrid grid, Jumps jumps, Watch watch) {

    /** A method at the beginning of the run. */
    Integration of(Method.Adaptive method) {
        Tolerance tolerance = new Tolerance(method.relativeTolerance(), method.absoluteTolerance());
        return switch (method.scheme()) {
            case TSIT5 -> own(Tsitouras54::new, tolerance);
            case RODAS5P -> own(stiff()::rosenbrock, tolerance);
            case TSIT5_RODAS5P -> own(stiff()::switching, tolerance);
            case DOPRI54 -> hipparchus(Scheme.DORMAND_PRINCE_54, tolerance);
            case DOPRI853 -> hipparchus(Scheme.DORMAND_PRINCE_853, tolerance);
            case HIGHAM54 -> hipparchus(Scheme.HIGHAM_HALL_54, tolerance);
            case GBS -> hipparchus(Scheme.GRAGG_BULIRSCH_STOER, tolerance);
            case ADAMS_BASHFORTH -> hipparchus(Scheme.ADAMS_BASHFORTH, tolerance);
            case ADAMS_MOULTON -> hipparchus(Scheme.ADAMS_MOULTON, tolerance);
        };
    }

    private StiffMethods stiff() {
        return new StiffMethods(compiled, system);
    }

    private Integration own(Stepper.Maker maker, Tolerance tolerance) {
        return new SelfPaced(system, grid, jumps, maker, tolerance, watch);
    }

    private Integration hipparchus(Scheme scheme, Tolerance tolerance) {
        return new Adaptive(system, grid, jumps, scheme, tolerance, watch);
    }
}
