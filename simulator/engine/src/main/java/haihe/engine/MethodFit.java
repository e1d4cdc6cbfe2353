package haihe.engine;

import haihe.engine.internal.lower.LoweredModel;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Variable;

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

    /** Reports what keeps a method from running the model. */
    void check(Method method, Span span) {
        if (!method.equals(Method.EULER)) {
            checkContainers(method);
        }
        if (method instanceof Method.Adaptive adaptive) {
            check(adaptive, span);
        }
    }

    private void checkContainers(Method method) {
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock && stock.container().isPresent()) {
                unfit(
                        method,
                        variable.name(),
                        "what " + variable.name() + " holds moves once in a step DT, not within it",
                        "use euler");
            }
        }
    }

    private void check(Method.Adaptive method, Span span) {
        checkTolerance(method, span);
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock && stock.nonNegative()) {
                unfit(
                        method,
                        variable.name(),
                        "the outflows of non-negative stock " + variable.name()
                                + " are cut by what one step DT can take",
                        "use rk4 or euler");
            }
        }
        lowered.discontinuities()
                .unlocated()
                .forEach(name -> unfit(
                        method,
                        name,
                        "the time of a jump in " + name + " depends on the run, so that no step can end there",
                        "use rk4 or euler, or give STEP, RAMP and PULSE times that do not change"));
        if (method.scheme().isMultistep()) {
            lowered.sampled()
                    .forEach(name -> unfit(
                            method,
                            name,
                            name + " changes at every point of the DT grid, and a multistep method needs a smooth past",
                            "use dopri54, which starts anew at every point, or rk4"));
        }
    }

    private void unfit(Method method, Name variable, String reason, String hint) {
        Span span =
                model.variable(variable).map(each -> each.declaration().span()).orElse(Span.NONE);
        found.error(Diagnostic.Code.METHOD_UNFIT, span, "method " + method.id() + " does not fit: " + reason, hint);
    }

    private void checkTolerance(Method.Adaptive method, Span span) {
        boolean fine = isTolerance(method.relativeTolerance()) && isTolerance(method.absoluteTolerance());
        if (!fine) {
            found.error(
                    Diagnostic.Code.BAD_VALUE,
                    span,
                    "tolerances must be positive, not " + method.relativeTolerance() + " and "
                            + method.absoluteTolerance());
        }
    }

    private static boolean isTolerance(double value) {
        return value > 0 && Double.isFinite(value);
    }
}
