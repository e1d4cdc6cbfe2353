package haihe.model;

import java.util.Optional;

/**
 * When a run starts and stops, its step, and how often it saves.
 *
 * @param start initial time
 * @param stop final time, after {@code start}
 * @param step the fixed step DT; also the grid on which sampled functions (random draws, DELAY, PREVIOUS) change
 * @param save interval between saved rows; what it means is said by {@link Semantics#saving()}
 * @param unit name of the time unit, such as {@code year}, as its declaration spells it (no alias); empty if the model
 *     declares none
 * @param method the name of the integration method the model asks for, if any
 * @param span where the settings are
 * @param controls the variables that the settings come from, if any; the numbers are then those at the start with all
 *     constants at their defaults
 */
public record TimeSpec(
        double start,
        double stop,
        double step,
        double save,
        String unit,
        Optional<String> method,
        Span span,
        Optional<TimeControls> controls) {

    /** Settings that do not come from variables. */
    public TimeSpec(
            double start, double stop, double step, double save, String unit, Optional<String> method, Span span) {
        this(start, stop, step, save, unit, method, span, Optional.empty());
    }
}
