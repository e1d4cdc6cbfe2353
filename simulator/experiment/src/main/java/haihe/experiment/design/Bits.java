package haihe.experiment.design;

/**
 * Random bits as a pure function of a key: the finalizer of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, Fast splittable
 * pseudorandom number generators, OOPSLA 2014), applied part by part.
 */
final class Bits {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Bits() {}

    /** The bits of a key of three parts. */
    static long of(long seed, long first, long second) {
        return mix(mix(mix(seed + GOLDEN) + first * GOLDEN + GOLDEN) + second * GOLDEN + GOLDEN);
    }

    /** A number between 0 and 1, both excluded, of a key. */
    static double unit(long seed, long first, long second) {
        return unit(of(seed, first, second));
    }

    /** The upper 52 bits as a number in the middle of its interval, so that it is neither 0 nor 1. */
    static double unit(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    private static long mix(long value) {
        long a = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
