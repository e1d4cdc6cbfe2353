package haihe.model.check;

import haihe.model.Name;
import java.util.Map;
import java.util.Optional;

/** Functions of other tools that are known but cannot be computed exactly, and why. */
final class Elsewhere {

    private static final Map<String, String> REASONS = Map.of(
            "shift_if_true", "it changes a stock beside the flows of that stock",
            "delay_conveyor", "its conveyor is filled by a profile; a stock of kind conveyor is computed",
            "delay_profile", "its response is a profile of its own",
            "delay_batch", "it works on batches",
            "random_lookup", "its distribution is a lookup",
            "lookup_slope", "its slopes are those of another tool's curves",
            "get_data_mean", "it needs all observations of a time span",
            "get_data_max", "it needs all observations of a time span",
            "get_data_min", "it needs all observations of a time span",
            "simultaneous", "it solves an algebraic loop");

    private Elsewhere() {}

    /** Why a function is not computed; empty for other names. */
    static Optional<String> reason(Name function) {
        return Optional.ofNullable(REASONS.get(function.key()));
    }
}
