package haihe.engine.internal.integrate.stiff;

import haihe.engine.internal.integrate.RightHandSide;

/** Right-hand sides with known solutions. A flow for each stock, which is its rate. */
enum Fields implements RightHandSide {

    /** Stiff for a small e, and not linear: P. Kaps, Rosenbrock-type methods (1981); here with e = 1. */
    KAPS(2) {
        @Override
        void rates(double time, double[] y, double[] rates) {
            kaps(1, y, rates);
        }

        @Override
        void derivatives(double time, double[] y, double[][] byStock, double[] byTime) {
            kapsDerivatives(1, y, byStock);
        }

        @Override
        double[] solution(double time) {
            return new double[] {Math.exp(-2 * time), Math.exp(-time)};
        }
    },

    /** The same with e = 1e-8. */
    STIFF_KAPS(2) {
        @Override
        void rates(double time, double[] y, double[] rates) {
            kaps(1e8, y, rates);
        }

        @Override
        void derivatives(double time, double[] y, double[][] byStock, double[] byTime) {
            kapsDerivatives(1e8, y, byStock);
        }

        @Override
        double[] solution(double time) {
            return KAPS.solution(time);
        }
    },

    /** {@code y' = y*cos t}: rates that depend on time. */
    SEASON(1) {
        @Override
        void rates(double time, double[] y, double[] rates) {
            rates[0] = y[0] * Math.cos(time);
        }

        @Override
        void derivatives(double time, double[] y, double[][] byStock, double[] byTime) {
            byStock[0][0] = Math.cos(time);
            byTime[0] = -y[0] * Math.sin(time);
        }

        @Override
        double[] solution(double time) {
            return new double[] {Math.exp(Math.sin(time))};
        }
    },

    /**
     * {@code y' = -1e6*(y - sin t) + cos t}: A. Prothero, A. Robinson, On the stability and accuracy of one-step methods for
     * solving stiff systems of ordinary differential equations, Math. Comp. 28 (1974).
     */
    PROTHERO_ROBINSON(1) {
        @Override
        void rates(double time, double[] y, double[] rates) {
            rates[0] = -1e6 * (y[0] - Math.sin(time)) + Math.cos(time);
        }

        @Override
        void derivatives(double time, double[] y, double[][] byStock, double[] byTime) {
            byStock[0][0] = -1e6;
            byTime[0] = 1e6 * Math.cos(time) - Math.sin(time);
        }

        @Override
        double[] solution(double time) {
            return new double[] {Math.sin(time)};
        }
    };

    private final int size;

    Fields(int size) {
        this.size = size;
    }

    abstract void rates(double time, double[] y, double[] rates);

    /** Computes derivatives of rates, which are 0 before. */
    abstract void derivatives(double time, double[] y, double[][] byStock, double[] byTime);

    abstract double[] solution(double time);

    private static void kaps(double stiffness, double[] y, double[] rates) {
        rates[0] = -(stiffness + 2) * y[0] + stiffness * y[1] * y[1];
        rates[1] = y[0] - y[1] - y[1] * y[1];
    }

    private static void kapsDerivatives(double stiffness, double[] y, double[][] byStock) {
        byStock[0][0] = -(stiffness + 2);
        byStock[0][1] = 2 * stiffness * y[1];
        byStock[1][0] = 1;
        byStock[1][1] = -1 - 2 * y[1];
    }

    @Override
    public int stocks() {
        return size;
    }

    @Override
    public int size() {
        return 2 * size;
    }

    @Override
    public void evaluate(double time, double[] state, double[] slopes) {
        rates(time, state, slopes);
        System.arraycopy(slopes, 0, slopes, size, size);
    }

    Derivatives exact() {
        return new Derivatives() {
            @Override
            public Pattern pattern() {
                return Pattern.full(2 * size, size);
            }

            @Override
            public void evaluate(double time, double[] state, double[] slopes, double ahead, Results results) {
                double[][] byStock = new double[size][size];
                java.util.Arrays.fill(results.byTime, 0);
                derivatives(time, state, byStock, results.byTime);
                System.arraycopy(results.byTime, 0, results.byTime, size, size);
                for (int p = 0; p < results.entries.length; p++) {
                    results.entries[p] = byStock[p % (2 * size) % size][p / (2 * size)];
                }
            }
        };
    }

    Derivatives differences() {
        return new FiniteDifferences(this, Pattern.full(2 * size, size), 1e-8);
    }
}
