package haihe.engine.internal.integrate;

import java.util.List;

/**
 * A one-step method with an error estimate and a polynomial over each step; the step sizes are its caller's choice. Works
 * on arrays of its own, and allocates nothing once it is made, but for {@link #save}. A state holds the stocks and after
 * them the integrals of flows, which the method computes with the same weights, and which have no part in the error.
 */
public interface Stepper {

    /** Makes a method for equations. */
    @FunctionalInterface
    interface Maker {
        /**
         * A method at no place yet.
         *
         * @param tolerance what a scaled error of 1 means, see {@link Tolerance#scale}
         */
        Stepper of(RightHandSide equations, Tolerance tolerance);
    }

    /** The power of the step with which the estimated error shrinks. */
    int order();

    /** How its steps are chosen. */
    default StepLaw law() {
        return StepLaw.PROPORTIONAL_INTEGRAL;
    }

    /**
     * Goes to a state, from which nothing has been computed.
     *
     * @param state copied
     */
    void place(double time, double[] state);

    /** Evaluates the equations where it was placed: once, before the first attempt. */
    void start();

    /** The end of the last accepted step, or where it was placed. */
    double time();

    /** The state at {@link #time()}; not a copy, valid until the next step. */
    double[] state();

    /** The slopes at {@link #time()}; not a copy, valid after {@link #start}, until the next attempt. */
    double[] slopes();

    /**
     * Tries a step.
     *
     * @param end where it ends, after {@link #time()}
     * @return root mean square over the stocks of the estimated error over what is allowed, so that up to 1 is good
     *     enough; infinite or no number if a rate or a stock is
     */
    double attempt(double end);

    /** Makes the step that was tried last the current one. */
    void accept();

    /**
     * The state at a time within the last accepted step.
     *
     * @param target receives the state
     */
    void interpolate(double time, double[] target);

    /** What a person should know of the steps so far; sentences. */
    default List<String> remarks() {
        return List.of();
    }

    /** All that is needed to go on from here; a copy. */
    Kept save();

    /** Goes back to what a stepper of the same kind and equations saved. */
    void restore(Kept kept);

    /** What a stepper saved. Immutable. */
    interface Kept {}
}
