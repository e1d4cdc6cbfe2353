package haihe.experiment;

import java.util.Optional;

/**
 * A variable that is measured against targets.
 *
 * @param label its name for people
 * @param mapping which variable of the model it is, and what the table of targets calls it
 * @param sense which way it should go; without it only inequalities can be judged
 */
public record Indicator(String label, Mapping mapping, Optional<Sense> sense) {

    /** An indicator that should go this way, called by its name in the table of targets. */
    public static Indicator of(Mapping mapping, Sense sense) {
        return new Indicator(mapping.data(), mapping, Optional.of(sense));
    }

    /** An indicator that should go where the inequalities of the table say. */
    public static Indicator of(Mapping mapping, Targets targets) {
        return new Indicator(mapping.data(), mapping, targets.sense(mapping.data()));
    }
}
