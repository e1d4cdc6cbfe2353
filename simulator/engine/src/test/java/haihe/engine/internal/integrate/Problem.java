package haihe.engine.internal.integrate;

/** Differential equations with a known solution, from time 0 on. */
enum Problem {
    /** {@code y' = -0.7 y}. */
    DECAY(1) {
        @Override
        void rates(double time, double[] y, double[] rates) {
            rates[0] = -0.7 * y[0];
        }

        @Override
        double[] solution(double time) {
            return new double[] {3 * Math.exp(-0.7 * time)};
        }
    },

    /** {@code y' = 0.9 y (1 - y / 10)}, growth that saturates. */
    LOGISTIC(1) {
        @Override
        void rates(double time, double[] y, double[] rates) {
            rates[0] = 0.9 * y[0] * (1 - y[0] / 10);
        }

        @Override
        double[] solution(double time) {
            return new double[] {10 / (1 + 9 * Math.exp(-0.9 * time))};
        }
    },

    /** {@code x' = 1.5 v, v' = -1.5 x}. */
    OSCILLATOR(2) {
        @Override
        void rates(double time, double[] y, double[] rates) {
            rates[0] = 1.5 * y[1];
            rates[1] = -1.5 * y[0];
        }

        @Override
        double[] solution(double time) {
            return new double[] {Math.cos(1.5 * time), -Math.sin(1.5 * time)};
        }
    },

    /** Three stocks in a row, each draining into the next in proportion to itself. */
    CHAIN(3) {
        @Override
        void rates(double time, double[] y, double[] rates) {
            rates[0] = -1.2 * y[0];
            rates[1] = 1.2 * y[0] - 1.2 * y[1];
            rates[2] = 1.2 * y[1] - 1.2 * y[2];
        }

        @Override
        double[] solution(double time) {
            double kt = 1.2 * time;
            double decay = Math.exp(-kt);
            return new double[] {decay, kt * decay, kt * kt / 2 * decay};
        }
    },

    /** {@code y' = -y + sin 2t}, driven by time. */
    FORCED(1) {
        @Override
        void rates(double time, double[] y, double[] rates) {
            rates[0] = -y[0] + Math.sin(2 * time);
        }

        @Override
        double[] solution(double time) {
            return new double[] {1.4 * Math.exp(-time) + (Math.sin(2 * time) - 2 * Math.cos(2 * time)) / 5};
        }
    };

    private final int size;

    Problem(int size) {
        this.size = size;
    }

    /** Number of stocks. */
    int size() {
        return size;
    }

    /** Computes the rates of the stocks at a time. */
    abstract void rates(double time, double[] y, double[] rates);

    /** The stocks at a time; at time 0 the initial values. */
    abstract double[] solution(double time);

    /** The problem as a system, one flow for each stock, which is its rate. */
    DynamicSystem system() {
        return Systems.of(size, solution(0), (time, jumping, y, rates) -> rates(time, y, rates));
    }
}
