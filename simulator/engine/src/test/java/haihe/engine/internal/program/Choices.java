package haihe.engine.internal.program;

import haihe.engine.internal.math.Draws;
import java.util.Collections;
import java.util.List;

/** Reproducible choices for generated tests. */
public final class Choices {

    private final long seed;
    private long made;

    public Choices(long seed) {
        this.seed = seed;
    }

    /** Between 0 and 1. */
    public double uniform() {
        return Draws.uniform(seed, 0, 0, 0, made++);
    }

    /** 0, 1, ... n-1. */
    public int below(int n) {
        return (int) (uniform() * n);
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    public <T> T oneOf(List<T> options) {
        return options.get(below(options.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... options) {
        return options[below(options.length)];
    }

    public void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, below(i + 1));
        }
    }
}
