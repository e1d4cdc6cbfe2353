package haihe.engine.internal.integrate;

/** How the size of a step follows from the errors of the last ones. */
public enum StepLaw {

    /**
     * From the error and, damped, the one before, for methods whose steps stability may bound: E. Hairer, G. Wanner, Solving
     * ordinary differential equations II (1996), section IV.2.
     */
    PROPORTIONAL_INTEGRAL,

    /**
     * From the error and its trend, for methods that are stable with any step: K. Gustafsson, Control-theoretic techniques
     * for stepsize selection in implicit Runge-Kutta methods, ACM Trans. Math. Softw. 20 (1994).
     */
    PREDICTIVE
}
