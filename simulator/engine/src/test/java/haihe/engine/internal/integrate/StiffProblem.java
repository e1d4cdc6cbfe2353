package haihe.engine.internal.integrate;

/**
 * Stiff problems of the test set for initial value problems: F. Mazzia, C. Magherini, Test set for initial value problem
 * solvers, release 2.4 (2008), with the solutions given there.
 */
enum StiffProblem {

    /** Robertson's reactions, over eleven decades of time. */
    ROBERTSON(
            1e11, new double[] {1, 0, 0}, new double[] {2.083340149701255e-8, 8.333360770334713e-14, 0.9999999791665050
            }) {
        @Override
        void rates(double[] y, double[] rates) {
            double slow = 0.04 * y[0];
            double back = 1e4 * y[1] * y[2];
            double fast = 3e7 * y[1] * y[1];
            rates[0] = back - slow;
            rates[1] = slow - back - fast;
            rates[2] = fast;
        }
    },

    /** The high irradiance responses of a plant. */
    HIRES(321.8122, new double[] {1, 0, 0, 0, 0, 0, 0, 0.0057}, new double[] {
        0.7371312573325668e-3,
        0.1442485726316185e-3,
        0.5888729740967575e-4,
        0.1175651343283149e-2,
        0.2386356198831331e-2,
        0.6238968252742796e-2,
        0.2849998395185769e-2,
        0.2850001604814231e-2
    }) {
        @Override
        void rates(double[] y, double[] rates) {
            rates[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
            rates[1] = 1.71 * y[0] - 8.75 * y[1];
            rates[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
            rates[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
            rates[4] = -1.745 * y[4] + 0.43 * y[5] + 0.43 * y[6];
            rates[5] = -280 * y[5] * y[7] + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6];
            rates[6] = 280 * y[5] * y[7] - 1.81 * y[6];
            rates[7] = -rates[6];
        }
    },

    /** Van der Pol's oscillator with a parameter of 1000. */
    VAN_DER_POL_1E3(2000, new double[] {2, 0}, new double[] {1.706167732170469, -0.8928097010248125e-3}) {
        @Override
        void rates(double[] y, double[] rates) {
            rates[0] = y[1];
            rates[1] = 1000 * (1 - y[0] * y[0]) * y[1] - y[0];
        }
    },

    /** Van der Pol's oscillator with a parameter of a million in the time of its relaxation. */
    VAN_DER_POL_1E6(2, new double[] {2, 0}, new double[] {1.706167732170483, -0.8928097010247975}) {
        @Override
        void rates(double[] y, double[] rates) {
            rates[0] = y[1];
            rates[1] = 1e6 * ((1 - y[0] * y[0]) * y[1] - y[0]);
        }
    },

    /** The Oregonator, a reaction that oscillates. */
    OREGONATOR(360, new double[] {1, 2, 3}, new double[] {1.000814870318523, 1228.178521549917, 132.0554942846706}) {
        @Override
        void rates(double[] y, double[] rates) {
            rates[0] = 77.27 * (y[1] + y[0] * (1 - 8.375e-6 * y[0] - y[1]));
            rates[1] = (y[2] - (1 + y[0]) * y[1]) / 77.27;
            rates[2] = 0.161 * (y[0] - y[2]);
        }
    };

    private final double stop;
    private final double[] initial;
    private final double[] solution;

    StiffProblem(double stop, double[] initial, double[] solution) {
        this.stop = stop;
        this.initial = initial;
        this.solution = solution;
    }

    abstract void rates(double[] y, double[] rates);

    /** When it ends. */
    double stop() {
        return stop;
    }

    /** The stocks at the start. */
    double[] initial() {
        return initial.clone();
    }

    /** The stocks at {@link #stop}. */
    double[] solution() {
        return solution.clone();
    }

    /** The problem as a system, one flow for each stock, which is its rate. */
    DynamicSystem system() {
        return Systems.of(initial.length, initial, (time, jumping, y, rates) -> rates(y, rates));
    }
}
