package haihe.engine;

import java.util.Locale;
import java.util.Optional;

/** A method of integration with its settings; an immutable value. */
public sealed interface Method {

    /** The name that users type and read, such as {@code rk4}. */
    String id();

    /** A method that advances by the model's step DT. */
    record FixedStep(Scheme scheme) implements Method {
        /** The schemes. */
        public enum Scheme {
            /** Order 1, one evaluation a step. */
            EULER,
            /** Heun's method, order 2, two evaluations a step. */
            RK2,
            /** The classical method of order 4, four evaluations a step. */
            RK4
        }

        @Override
        public String id() {
            return scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A method that chooses its steps from an error estimate. Values at saved times come from the polynomials between the
     * ends of its steps; where inputs jump at a known time, a step ends, and also
     * where equations compare something linear in time with what stands still ({@code TIME > start + 5}), take its MIN, MAX,
     * ABS, INT or remainder, or look it up. What changes on the DT grid only (random draws,
     * DELAY, PREVIOUS) makes a step end at every point of the grid, which multistep methods refuse. Models with
     * non-negative stocks are refused by all adaptive methods, because what such a stock can give is defined by DT.
     *
     * <p>The tolerances bound the estimated error of one step, so that the error of a run is as many times larger as errors
     * add up over its steps.
     *
     * @param scheme the method
     * @param relativeTolerance allowed error relative to each stock, positive
     * @param absoluteTolerance allowed error of each stock in its own unit, positive
     */
    record Adaptive(Scheme scheme, double relativeTolerance, double absoluteTolerance) implements Method {
        /** The schemes: the first three of our own, which allocate nothing while stepping, the others by Hipparchus. */
        public enum Scheme {
            /**
             * Tsitouras 5(4): Ch. Tsitouras, Runge-Kutta pairs of order 5(4) satisfying only the first column simplifying
             * assumption, Computers and Mathematics with Applications 62 (2011), with the polynomial of order 4 between the
             * ends of its steps.
             */
            TSIT5,
            /**
             * Rodas5P, a Rosenbrock method of order 5(4) for stiff models, L-stable, with the exact derivatives of the
             * rates: G. Steinebach, Construction of Rosenbrock-Wanner method Rodas5P and numerical benchmarks within the
             * Julia Differential Equations package, BIT Numerical Mathematics 63 (2023).
             */
            RODAS5P,
            /** {@link #TSIT5} while the model is not stiff, {@link #RODAS5P} while it is. */
            TSIT5_RODAS5P,
            /**
             * Dormand-Prince 5(4): J. R. Dormand, P. J. Prince, A family of embedded Runge-Kutta formulae, J. Comp. Appl.
             * Math. 6 (1980).
             */
            DOPRI54,
            /**
             * Dormand-Prince 8(5,3): E. Hairer, S. P. Norsett, G. Wanner, Solving ordinary differential equations I (1993),
             * section II.5. Its steps are long, and the polynomial between them is of order 7, so that at tight tolerances
             * saved values may be less exact than the ends of steps.
             */
            DOPRI853,
            /** Higham-Hall 5(4): D. J. Higham, G. Hall, Embedded Runge-Kutta formulae with stable equilibrium states (1990). */
            HIGHAM54,
            /** Gragg-Bulirsch-Stoer extrapolation of variable order: Hairer, Norsett, Wanner (1993), section II.9. */
            GBS,
            /** Adams-Bashforth of order 4 with variable steps (Nordsieck form). */
            ADAMS_BASHFORTH,
            /** Adams-Moulton of order 5 with variable steps (Nordsieck form). */
            ADAMS_MOULTON;

            /** Whether it builds on several earlier steps, and so cannot follow inputs that change at every DT. */
            public boolean isMultistep() {
                return this == ADAMS_BASHFORTH || this == ADAMS_MOULTON;
            }
        }

        /** Relative tolerance unless another is given. */
        public static final double DEFAULT_RELATIVE_TOLERANCE = 1e-6;

        /** Absolute tolerance unless another is given. */
        public static final double DEFAULT_ABSOLUTE_TOLERANCE = 1e-8;

        @Override
        public String id() {
            return scheme.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The method that fits the model: {@link Adaptive.Scheme#TSIT5_RODAS5P}, unless something in the model is tied to steps
     * of DT. Then it is the fixed-step method that the model names, else {@link #RK4}, and {@link #EULER} if there are
     * conveyors or queues. A run tells which it was and why, see {@link Run#remarks}.
     *
     * @param relativeTolerance allowed error relative to each stock, positive
     * @param absoluteTolerance allowed error of each stock in its own unit, positive
     */
    record Automatic(double relativeTolerance, double absoluteTolerance) implements Method {
        @Override
        public String id() {
            return "auto";
        }
    }

    /** Euler's method. */
    Method EULER = new FixedStep(FixedStep.Scheme.EULER);

    /** Heun's method. */
    Method RK2 = new FixedStep(FixedStep.Scheme.RK2);

    /** The classical Runge-Kutta method. */
    Method RK4 = new FixedStep(FixedStep.Scheme.RK4);

    /** The method that fits the model, with default tolerances. */
    Method AUTO = new Automatic(Adaptive.DEFAULT_RELATIVE_TOLERANCE, Adaptive.DEFAULT_ABSOLUTE_TOLERANCE);

    /** The method with this id, adaptive ones with default tolerances; case does not matter. */
    static Optional<Method> parse(String id) {
        String wanted = id.trim().toLowerCase(Locale.ROOT).replace('_', '-');
        return all().stream().filter(method -> method.id().equals(wanted)).findFirst();
    }

    /** All methods, adaptive ones with default tolerances. */
    static java.util.List<Method> all() {
        java.util.List<Method> all = new java.util.ArrayList<>();
        for (FixedStep.Scheme scheme : FixedStep.Scheme.values()) {
            all.add(new FixedStep(scheme));
        }
        for (Adaptive.Scheme scheme : Adaptive.Scheme.values()) {
            all.add(new Adaptive(scheme, Adaptive.DEFAULT_RELATIVE_TOLERANCE, Adaptive.DEFAULT_ABSOLUTE_TOLERANCE));
        }
        all.add(AUTO);
        return java.util.List.copyOf(all);
    }
}
