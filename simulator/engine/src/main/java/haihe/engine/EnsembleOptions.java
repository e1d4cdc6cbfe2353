package haihe.engine;

import haihe.engine.EnsembleBackend.Kind;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an {@link Ensemble} is to compute. Immutable.
 *
 * @param compilation how the model is made executable; what the scenario does not save is not kept whatever it says
 * @param fastest the fastest way that may be used; empty for whatever works
 * @param lanes how many runs go together; empty for as many as the processor's caches hold
 */
public record EnsembleOptions(Compilation compilation, Optional<Kind> fastest, OptionalInt lanes) {

    /** Whatever is fastest. */
    public static final EnsembleOptions DEFAULT =
            new EnsembleOptions(Compilation.DEFAULT, Optional.empty(), OptionalInt.empty());

    /** The largest number of lanes. */
    public static final int MOST_LANES = 1024;

    public EnsembleOptions {
        if (lanes.isPresent() && (lanes.getAsInt() < 1 || lanes.getAsInt() > MOST_LANES)) {
            throw new IllegalArgumentException("lanes must be 1 to " + MOST_LANES + ", not " + lanes.getAsInt());
        }
    }

    /** Makes the model executable in another way. */
    public EnsembleOptions with(Compilation other) {
        return new EnsembleOptions(other, fastest, lanes);
    }

    /** Computes this way, or a slower one if it does not work. */
    public EnsembleOptions with(Kind way) {
        return new EnsembleOptions(compilation, Optional.of(way), lanes);
    }

    /**
     * Lets so many runs go together; vectors need a multiple of their length, to which the number is rounded up.
     *
     * @param number 1 to {@link #MOST_LANES}
     */
    public EnsembleOptions withLanes(int number) {
        return new EnsembleOptions(compilation, fastest, OptionalInt.of(number));
    }
}
