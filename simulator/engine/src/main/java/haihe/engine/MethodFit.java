package haihe.engine;

import haihe.engine.internal.lower.LoweredModel;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** Whether a method can honour what a model asks for. */
final class MethodFit {

    private final Model model;
    private final LoweredModel lowered;
    private final Diagnostics found;

    MethodFit(Compiled compiled, Diagnostics found) {
        this.model = compiled.model();
        this.lowered = compiled.lowered();
        this.found = found;
    }

    /**
     * Something in a model that a method cannot honour.
     *
     * @param variable where it is
     * @param hint what to do about it
     */
    record Misfit(Name variable, String reason, String hint) {}

    /** Reports what keeps a method from running the model. */
    void check(Method method, Span span) {
        if (method instanceof Method.Adaptive adaptive) {
            checkTolerance(adaptive.relativeTolerance(), adaptive.absoluteTolerance(), span);
        }
        misfits(method).forEach(misfit -> report(method, misfit));
    }

    /** The same for the method that fits, which is none of those that do not. */
    void check(Method.Automatic method, Span span) {
        checkTolerance(method.relativeTolerance(), method.absoluteTolerance(), span);
    }

    /** All that keeps a method from running the model. */
    List<Misfit> misfits(Method method) {
        List<Misfit> misfits = new ArrayList<>();
        if (!method.equals(Method.EULER)) {
            addContainers(misfits);
        }
        if (method instanceof Method.Adaptive adaptive) {
            addTiedToSteps(misfits);
            if (adaptive.scheme().isMultistep()) {
                addSampled(misfits);
            }
        }
        return misfits;
    }

    private void addContainers(List<Misfit> misfits) {
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock && stock.container().isPresent()) {
                misfits.add(new Misfit(
                        variable.name(),
                        "what " + variable.name() + " holds moves once in a step DT, not within it",
                        "use euler"));
            }
        }
    }

    private void addTiedToSteps(List<Misfit> misfits) {
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock && stock.nonNegative()) {
                misfits.add(new Misfit(
                        variable.name(),
                        "the outflows of non-negative stock " + variable.name()
                                + " are cut by what one step DT can take",
                        "use rk4 or euler"));
            }
        }
        lowered.discontinuities()
                .unlocated()
                .forEach(name -> misfits.add(new Misfit(
                        name,
                        "the time of a jump in " + name + " depends on the run, so that no step can end there",
                        "use rk4 or euler, or give STEP, RAMP and PULSE times that do not change")));
    }

    private void addSampled(List<Misfit> misfits) {
        lowered.sampled()
                .forEach(name -> misfits.add(new Misfit(
                        name,
                        name + " changes at every point of the DT grid, and a multistep method needs a smooth past",
                        "use tsit5, which starts anew at every point, or rk4")));
    }

    private void report(Method method, Misfit misfit) {
        Span span = model.variable(misfit.variable())
                .map(each -> each.declaration().span())
                .orElse(Span.NONE);
        found.error(
                Diagnostic.Code.METHOD_UNFIT,
                span,
                "method " + method.id() + " does not fit: " + misfit.reason(),
                misfit.hint());
    }

    private void checkTolerance(double relative, double absolute, Span span) {
        if (!isTolerance(relative) || !isTolerance(absolute)) {
            found.error(
                    Diagnostic.Code.BAD_VALUE,
                    span,
                    "tolerances must be positive, not " + relative + " and " + absolute);
        }
    }

    private static boolean isTolerance(double value) {
        return value > 0 && Double.isFinite(value);
    }
}
