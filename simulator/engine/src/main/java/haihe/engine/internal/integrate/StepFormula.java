package haihe.engine.internal.integrate;

/** One step of a fixed-step method. Implementations allocate nothing while stepping. */
interface StepFormula {

    /**
     * Computes the stocks at the end of a step, and the integrals of the flows over it as pending ones.
     *
     * @param begin stocks at the beginning, which the system holds as well, evaluated; not changed
     * @param end time of the end, {@code time + length} but for rounding
     * @param next receives the stocks at the end
     */
    void advance(double time, double end, double length, double[] begin, double[] next);

    /** Whether it evaluates between the ends of a step, so that the system no longer holds the values of its beginning. */
    boolean hasStages();
}
