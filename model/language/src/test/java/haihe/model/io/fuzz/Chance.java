package haihe.model.io.fuzz;

/** Reproducible chance: SplitMix64 (Steele, Lea, Flood, Fast splittable pseudorandom number generators, 2014). */
final class Chance {

    private long state;

    Chance(long seed) {
        state = seed;
    }

    /** A number from 0 to less than the bound. */
    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return Math.floorMod(z ^ (z >>> 31), bound);
    }

    /** One of them. */
    <T> T of(java.util.List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
