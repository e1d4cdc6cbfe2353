package haihe.engine.internal.integrate;

/** What arrays held at a time. Immutable. */
public final class KeptArrays {

    private final double[][] contents;

    /** Copies what arrays hold now. */
    public KeptArrays(double[]... arrays) {
        contents = new double[arrays.length][];
        for (int i = 0; i < arrays.length; i++) {
            contents[i] = arrays[i].clone();
        }
    }

    /**
     * Puts what was copied back.
     *
     * @param arrays as many as were copied, each as long as then, in the same order
     */
    public void restoreTo(double[]... arrays) {
        for (int i = 0; i < arrays.length; i++) {
            System.arraycopy(contents[i], 0, arrays[i], 0, arrays[i].length);
        }
    }
}
