package haihe.model.check;

import haihe.model.Name;
import java.util.Map;
import java.util.Optional;

/** Functions of other tools that are known but cannot be computed exactly, and why. */
final class Elsewhere {

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("shift_if_true", "it changes a stock beside the flows of that stock"),
            Map.entry("delay_conveyor", "its conveyor is filled by a profile; a stock of kind conveyor is computed"),
            Map.entry(
                    "delay_material",
                    "what arrives at once is added up; a delay time that is a constant can be computed"),
            Map.entry(
                    "delay_information",
                    "what is overtaken is dropped; a delay time that is a constant can be computed"),
            Map.entry("delay_profile", "its response is a profile of its own"),
            Map.entry("delay_batch", "it works on batches"),
            Map.entry("random_lognormal", "what its parameters mean is not documented"),
            Map.entry("random_lookup", "its distribution is a lookup"),
            Map.entry("lookup_slope", "its slopes are those of another tool's curves"),
            Map.entry("get_data_mean", "it needs all observations of a time span"),
            Map.entry("get_data_max", "it needs all observations of a time span"),
            Map.entry("get_data_min", "it needs all observations of a time span"),
            Map.entry("simultaneous", "it solves an algebraic loop"));

    private Elsewhere() {}

    /** Why a function is not computed; empty for other names. */
    static Optional<String> reason(Name function) {
        return Optional.ofNullable(REASONS.get(function.key()));
    }
}
