package haihe.experiment.design;

/**
 * A random order of the numbers from 0 to {@code size - 1}, any of which can be asked alone: a Feistel network over the
 * next power of four, walked until it comes back into the range (J. Black, P. Rogaway, Ciphers with arbitrary finite
 * domains, CT-RSA 2002).
 */
record Permutation(long size, long seed, long stream) {

    private static final int ROUNDS = 6;

    /** The number at a place. */
    long at(long place) {
        int half = Math.max(1, (64 - Long.numberOfLeadingZeros(Math.max(1, size - 1)) + 1) / 2);
        long mask = (1L << half) - 1;
        long value = place;
        do {
            long left = value >>> half;
            long right = value & mask;
            for (int round = 0; round < ROUNDS; round++) {
                long mixed = left ^ (Bits.of(seed, stream * ROUNDS + round, right) & mask);
                left = right;
                right = mixed;
            }
            value = (left << half) | right;
        } while (value >= size);
        return value;
    }
}
