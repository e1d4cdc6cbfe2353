package haihe.benchmarks.suite;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one benchmark measured with one choice of its parameters.
 *
 * @param benchmark name of the method
 * @param parameters their values by name
 * @param median of all rounds of all forks, in {@code unit}
 * @param least the shortest round
 * @param most the longest round
 * @param unit such as {@code us/op}
 * @param bytes allocated in one operation; not a number if that was not measured
 */
record Figure(
        String benchmark,
        Map<String, String> parameters,
        double median,
        double least,
        double most,
        String unit,
        double bytes) {

    Figure {
        parameters = Map.copyOf(new TreeMap<>(parameters));
    }

    /** The value of a parameter, or the benchmark's name for the key {@code benchmark}. */
    String get(String key) {
        String value = key.equals("benchmark") ? benchmark : parameters.get(key);
        if (value == null) {
            throw new IllegalArgumentException(benchmark + " has no parameter " + key);
        }
        return value;
    }
}
