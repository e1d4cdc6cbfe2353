package haihe.engine.internal.math;

/**
 * Philox4x32-10, a counter-based generator: a keyed bijection of 128-bit counters whose values pass as random.
 *
 * <p>J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw: Parallel random numbers: as easy as 1, 2, 3. Proc. SC11, 2011,
 * doi:10.1145/2063384.2063405.
 *
 * <p>Words are packed low word first: a counter of the words c0, c1, c2, c3 is the pair of longs {@code c1:c0} and
 * {@code c3:c2}, a key of the words k0, k1 is {@code k1:k0}.
 */
public final class Philox {

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final long LOW_WORD = 0xFFFFFFFFL;

    private Philox() {}

    /** Words 0 and 1 of the block that belongs to a counter. */
    public static long low(long counterLow, long counterHigh, long key) {
        return block(counterLow, counterHigh, key, false);
    }

    /** Words 2 and 3 of the block that belongs to a counter. */
    public static long high(long counterLow, long counterHigh, long key) {
        return block(counterLow, counterHigh, key, true);
    }

    private static long block(long counterLow, long counterHigh, long key, boolean high) {
        long low = counterLow;
        long upper = counterHigh;
        int key0 = (int) key;
        int key1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (low & LOW_WORD);
            long product1 = MULTIPLIER_1 * (upper & LOW_WORD);
            int word0 = (int) (product1 >>> 32) ^ (int) (low >>> 32) ^ key0;
            int word2 = (int) (product0 >>> 32) ^ (int) (upper >>> 32) ^ key1;
            low = pack(word0, (int) product1);
            upper = pack(word2, (int) product0);
            key0 += WEYL_0;
            key1 += WEYL_1;
        }
        return high ? upper : low;
    }

    /** Two words as one long, the first word in the lower half. */
    public static long pack(int first, int second) {
        return (first & LOW_WORD) | ((long) second << 32);
    }
}
