package haihe.engine;

import haihe.model.TimeSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What distinguishes one run of a model from another. Immutable; the {@code with} methods return changed copies.
 *
 * @param name a name for people
 * @param overrides values of constants by name; {@code name} sets every element, {@code name[e1,e2]} one
 * @param method the method of integration; empty for the model's own choice
 * @param time other times than the model's, if wanted
 * @param seed seed of random draws
 * @param run number of the run within an experiment, part of the key of random draws
 * @param save names of the variables to save; empty for all
 */
public record Scenario(
        String name,
        Map<String, Double> overrides,
        Optional<Method> method,
        Optional<TimeSpec> time,
        long seed,
        long run,
        List<String> save) {

    public Scenario {
        overrides = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
        save = List.copyOf(save);
    }

    /** A scenario that changes nothing. */
    public static Scenario named(String name) {
        return new Scenario(name, Map.of(), Optional.empty(), Optional.empty(), 0, 0, List.of());
    }

    /** Sets a constant, or one element of it: {@code name} or {@code name[e1,e2]}. */
    public Scenario with(String constant, double value) {
        Map<String, Double> more = new LinkedHashMap<>(overrides);
        more.put(constant, value);
        return new Scenario(name, more, method, time, seed, run, save);
    }

    /** Uses this method. */
    public Scenario with(Method other) {
        return new Scenario(name, overrides, Optional.of(other), time, seed, run, save);
    }

    /** Runs over these times. */
    public Scenario with(TimeSpec other) {
        return new Scenario(name, overrides, method, Optional.of(other), seed, run, save);
    }

    /** Draws random numbers from this seed. */
    public Scenario withSeed(long other) {
        return new Scenario(name, overrides, method, time, other, run, save);
    }

    /** Is this run of an experiment. */
    public Scenario withRun(long number) {
        return new Scenario(name, overrides, method, time, seed, number, save);
    }

    /** Saves only these variables. */
    public Scenario saving(List<String> variables) {
        return new Scenario(name, overrides, method, time, seed, run, variables);
    }
}
