package haihe.experiment.config;

import haihe.engine.Method;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A method of integration, as far as it is chosen.
 *
 * @param method the method with default tolerances, if one is named
 * @param relativeTolerance for adaptive methods
 * @param absoluteTolerance for adaptive methods
 */
public record MethodChoice(
        Optional<Method> method, OptionalDouble relativeTolerance, OptionalDouble absoluteTolerance) {

    /** Chooses nothing. */
    public static final MethodChoice NONE =
            new MethodChoice(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** This choice, with what it leaves open taken from another. */
    public MethodChoice or(MethodChoice other) {
        return new MethodChoice(
                method.or(other::method),
                relativeTolerance.isPresent() ? relativeTolerance : other.relativeTolerance,
                absoluteTolerance.isPresent() ? absoluteTolerance : other.absoluteTolerance);
    }

    /** The chosen method, with the chosen tolerances if it is adaptive; the given one if none was named. */
    public Method resolve(Method fallback) {
        Method chosen = method.orElse(fallback);
        if (chosen instanceof Method.Adaptive adaptive) {
            return new Method.Adaptive(
                    adaptive.scheme(),
                    relativeTolerance.orElse(adaptive.relativeTolerance()),
                    absoluteTolerance.orElse(adaptive.absoluteTolerance()));
        }
        if (chosen instanceof Method.Automatic automatic) {
            return new Method.Automatic(
                    relativeTolerance.orElse(automatic.relativeTolerance()),
                    absoluteTolerance.orElse(automatic.absoluteTolerance()));
        }
        return chosen;
    }
}
