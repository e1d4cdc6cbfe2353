package haihe.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Wall time by phase. */
final class Stopwatch {

    private final Map<String, Long> laps = new LinkedHashMap<>();
    private long last = System.nanoTime();

    /** Ends a phase. */
    void lap(String phase) {
        long now = System.nanoTime();
        laps.merge(phase, now - last, Long::sum);
        last = now;
    }

    /** Nanoseconds by phase, in order. */
    Map<String, Long> laps() {
        return java.util.Collections.unmodifiableMap(laps);
    }
}
