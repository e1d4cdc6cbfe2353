package haihe.benchmarks.precision;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Problems that are not stiff, each as a model and by hand, with the exact result. */
public enum Problem {
    /**
     * The result by Hipparchus' Gragg-Bulirsch-Stoer method and Dormand-Prince 8(5,3), at tolerances of 1e-14, as
     * far as they agree.
     */
    LOTKA_VOLTERRA(20, List.of("x", "y"), new double[] {1, 1}, new double[] {1.05768640683964, 0.82867574417495}) {
        @Override
        Equations equations() {
            return new LotkaVolterra();
        }
    },

    /** The result by the same methods. */
    BRUSSELATOR(20, List.of("x", "y"), new double[] {1.5, 3}, new double[] {0.498637071268347, 4.596780349452012}) {
        @Override
        Equations equations() {
            return new Brusselator();
        }
    },

    /** The orbit is closed: it ends where it began. */
    ARENSTORF(
            17.065216560157964,
            List.of("x", "y", "u", "v"),
            new double[] {0.994, 0, 0, -2.0015851063790825},
            new double[] {0.994, 0, 0, -2.0015851063790825}) {
        @Override
        Equations equations() {
            return new Arenstorf();
        }
    },

    /** The positions of Test Set for IVP Solvers, release 2.4 (2008), part II-4; only they are compared. */
    PLEIADES(3, pleiades(), pleiadesStart(), pleiadesEnd()) {
        @Override
        Equations equations() {
            return new Pleiades();
        }
    };

    private final double stop;
    private final List<String> columns;
    private final double[] start;
    private final double[] end;

    Problem(double stop, List<String> columns, double[] start, double[] end) {
        this.stop = stop;
        this.columns = columns;
        this.start = start;
        this.end = end;
    }

    /** The equations by hand. */
    abstract Equations equations();

    double stop() {
        return stop;
    }

    /** The columns of the stocks, in the order of the equations by hand. */
    List<String> columns() {
        return columns;
    }

    double[] start() {
        return start.clone();
    }

    /** The path of the model's file below this package's resources. */
    String file() {
        return "precision/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The largest difference from the exact result, relative to a stock above 1 and absolute below. */
    double error(double[] state) {
        return IntStream.range(0, end.length)
                .mapToDouble(i -> Math.abs(state[i] - end[i]) / Math.max(1, Math.abs(end[i])))
                .max()
                .orElseThrow();
    }

    private static List<String> pleiades() {
        return Stream.of("x", "y", "u", "v")
                .flatMap(name -> IntStream.rangeClosed(1, 7).mapToObj(star -> name + "[" + star + "]"))
                .toList();
    }

    private static double[] pleiadesStart() {
        double[] start = {
            3, 3, -1, -3, 2, -2, 2, 3, -3, 2, 0, 0, -4, 4, 0, 0, 0, 0, 0, 1.75, -1.5, 0, 0, 0, -1.25, 1, 0, 0
        };
        return start;
    }

    private static double[] pleiadesEnd() {
        double[] end = {
            0.3706139143970502,
            3.237284092057233,
            -3.222559032418324,
            0.6597091455775310,
            0.3425581707156584,
            1.562172101400631,
            -0.7003092922212495,
            -3.943437585517392,
            -3.271380973972550,
            5.225081843456543,
            -2.590612434977470,
            1.198213693392275,
            -0.2429682344935824,
            1.091449240428980
        };
        return end;
    }
}
