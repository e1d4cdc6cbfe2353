package haihe.engine;

import haihe.engine.Method.Adaptive;
import haihe.engine.MethodFit.Misfit;
import haihe.engine.internal.lower.LoweredModel.TimeSlots;
import haihe.model.Diagnostics;
import java.util.List;
import java.util.Optional;

/**
 * The method that {@link Method.Automatic} is for a model.
 *
 * @param method the method
 * @param reason a sentence that says what was chosen and why
 */
record MethodDecision(Method method, String reason) {

    static MethodDecision of(Compiled compiled, Method.Automatic wanted) {
        MethodFit fit = new MethodFit(compiled, new Diagnostics());
        Method own =
                new Adaptive(Adaptive.Scheme.TSIT5_RODAS5P, wanted.relativeTolerance(), wanted.absoluteTolerance());
        List<Misfit> misfits = fit.misfits(own);
        boolean varying =
                compiled.lowered().controls().filter(TimeSlots::varying).isPresent();
        if (misfits.isEmpty() && !varying) {
            return chosen(own, "nothing in the model is tied to steps of DT");
        }
        String others = misfits.size() > 1 ? "; so it is with " + (misfits.size() - 1) + " more" : "";
        return chosen(
                fixed(compiled, fit),
                misfits.isEmpty()
                        ? "the times of the run change while it goes on"
                        : misfits.get(0).reason() + others);
    }

    private static MethodDecision chosen(Method method, String reason) {
        return new MethodDecision(method, "auto chose " + method.id() + ": " + reason);
    }

    private static Method fixed(Compiled compiled, MethodFit fit) {
        Optional<Method> named = compiled.model()
                .time()
                .method()
                .flatMap(Method::parse)
                .filter(Method.FixedStep.class::isInstance)
                .filter(method -> fit.misfits(method).isEmpty());
        return named.orElse(fit.misfits(Method.RK4).isEmpty() ? Method.RK4 : Method.EULER);
    }
}
