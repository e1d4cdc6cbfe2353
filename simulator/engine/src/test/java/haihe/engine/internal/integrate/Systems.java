package haihe.engine.internal.integrate;

import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import java.util.List;
import java.util.stream.IntStream;

/** Systems written by hand, without a model: stocks, their rates, and one flow for each stock that equals its rate. */
final class Systems {

    private Systems() {}

    /** A right-hand side. */
    @FunctionalInterface
    interface Rates {
        /**
         * @param time the time of the stage
         * @param jumping the time that inputs see which jump
         */
        void compute(double time, double jumping, double[] y, double[] rates);
    }

    static DynamicSystem of(int stocks, double[] initial, Rates rates) {
        Program program = new Program(
                new Layout(0, stocks, stocks),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                IntStream.range(0, stocks)
                        .mapToObj(i -> new Program.Column("stock" + i, Layout.CLOCK + i))
                        .toList());
        Layout layout = program.layout();
        List<Integer> flows = IntStream.range(0, stocks)
                .mapToObj(i -> layout.firstOther() + i)
                .toList();
        return new DynamicSystem(program, new HandWritten(layout, initial.clone(), rates), flows, new double[0]);
    }

    /** Calls the right-hand side with arrays of its own; allocates nothing while evaluating. */
    private static final class HandWritten implements Kernel {

        private final Layout layout;
        private final double[] initial;
        private final Rates rates;
        private final double[] y;
        private final double[] slopes;

        HandWritten(Layout layout, double[] initial, Rates rates) {
            this.layout = layout;
            this.initial = initial;
            this.rates = rates;
            this.y = new double[initial.length];
            this.slopes = new double[initial.length];
        }

        @Override
        public void initialise(Frame frame) {
            System.arraycopy(initial, 0, frame.values, layout.firstStock(), initial.length);
        }

        @Override
        public void evaluate(Frame frame) {
            double[] values = frame.values;
            System.arraycopy(values, layout.firstStock(), y, 0, y.length);
            rates.compute(values[Layout.TIME], values[Layout.EVENT_TIME], y, slopes);
            System.arraycopy(slopes, 0, values, layout.firstRate(), y.length);
            System.arraycopy(slopes, 0, values, layout.firstOther(), y.length);
        }

        @Override
        public void sample(Frame frame) {}
    }

    /** The stocks of a system. */
    static double[] stocks(DynamicSystem system) {
        double[] stocks = new double[system.stocks()];
        system.readStocks(stocks);
        return stocks;
    }

    /** Largest difference between two arrays of the same length. */
    static double distance(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.abs(a[i] - b[i]))
                .max()
                .orElse(0);
    }
}
