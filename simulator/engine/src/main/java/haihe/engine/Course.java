package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.integrate.Ending;
import haihe.engine.internal.integrate.FixedStep;
import haihe.engine.internal.integrate.Integration;
import haihe.engine.internal.integrate.Numbers;
import haihe.engine.internal.integrate.Watch;
import haihe.engine.internal.integrate.WatchedSlot;
import haihe.engine.internal.integrate.WithEvents;
import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.program.Kernel;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run under way: its memory and its method.
 *
 * @param system the memory
 * @param integration the method at work on it
 * @param backend how the equations are executed, which was chosen before
 */
record Course(DynamicSystem system, Integration integration, Simulator.Backend backend) {

    /** A course at its beginning, not yet initialised. */
    static Course of(Compiled compiled, Plan plan, Watch watch) {
        Kernel kernel = compiled.kernelFor(plan);
        DynamicSystem system = compiled.newSystem(kernel);
        plan.settings().forEach(setting -> setting.applyTo(system));
        system.seed(plan.scenario().seed(), plan.scenario().run());
        boolean interpreted = kernel instanceof Interpreter;
        return new Course(
                system,
                integration(compiled, plan, system, watch),
                interpreted ? Simulator.Backend.INTERPRETED : Simulator.Backend.COMPILED);
    }

    private static Integration integration(Compiled compiled, Plan plan, DynamicSystem system, Watch watch) {
        Integration method = method(compiled, plan, system, watch);
        if (compiled.lowered().thresholds().isEmpty()) {
            return method;
        }
        List<WatchedSlot> watched = compiled.lowered().thresholds().stream()
                .map(each -> new WatchedSlot(each.column(), each.slot(), each.threshold()))
                .toList();
        return new WithEvents(method, system, plan.grid(), watched);
    }

    private static Integration method(Compiled compiled, Plan plan, DynamicSystem system, Watch watch) {
        if (plan.method() instanceof Method.Adaptive adaptive) {
            JumpTimes jumps = new JumpTimes(compiled.lowered(), compiled.kinks(), plan.grid());
            return new AdaptiveMethods(compiled, system, plan.grid(), jumps, watch).of(adaptive);
        }
        Method.FixedStep fixed = (Method.FixedStep) plan.method();
        return new FixedStep(system, plan.grid(), formulaOf(fixed.scheme()), watch);
    }

    static FixedStep.Formula formulaOf(Method.FixedStep.Scheme scheme) {
        return switch (scheme) {
            case EULER -> FixedStep.Formula.EULER;
            case RK2 -> FixedStep.Formula.HEUN;
            case RK4 -> FixedStep.Formula.CLASSICAL;
        };
    }

    /** What the model wanted to be told of so far. */
    List<RunEvent> events() {
        return integration.occurrences().stream()
                .map(each -> new RunEvent(
                        each.time(),
                        each.variable(),
                        each.event().action(),
                        each.event().message()))
                .toList();
    }

    /** What a person should know of how the run was planned and went. */
    List<String> remarks(Plan plan) {
        return Stream.concat(plan.remarks().stream(), integration.remarks().stream())
                .toList();
    }

    /** What an ending means to the caller. */
    static RunStatus statusOf(Ending ending) {
        return new RunStatus(
                RunStatus.Kind.valueOf(ending.kind().name()), ending.time(), ending.variable(), ending.message());
    }

    /** The run has reached its stop time. */
    static RunStatus completed(double stop) {
        return new RunStatus(RunStatus.Kind.COMPLETED, stop, "", "reached its stop time " + Numbers.text(stop));
    }
}
