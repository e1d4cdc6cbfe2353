package haihe.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The variables that say when a run starts and stops, its step and how often it saves (Vensim: INITIAL TIME, FINAL TIME,
 * TIME STEP, SAVEPER). If they are constants a scenario may set them; if their values change during a run, they hold from
 * the point of time on at which they were computed.
 *
 * @param start the variable with the initial time, if there is one; it is read once
 * @param stop the variable with the final time, if there is one
 * @param step the variable with the step, if there is one
 * @param save the variable with the interval between saved rows, if there is one
 */
public record TimeControls(Optional<Name> start, Optional<Name> stop, Optional<Name> step, Optional<Name> save) {

    /** All of them. */
    public Stream<Name> names() {
        return Stream.of(start, stop, step, save).flatMap(Optional::stream);
    }
}
