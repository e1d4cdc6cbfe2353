package haihe.engine.internal.math;

import haihe.engine.internal.program.TableData;
import haihe.engine.internal.program.TableData.Reading;

/**
 * A table laid out for compiled code; it gives the bits of {@link Tables#read}.
 *
 * <p>Its points lie one after the other, {@code x, y, slope} each, so that a reading touches one place of memory; a last
 * point at plus infinity ends every search. On an even grid the interval is computed. Otherwise buckets of equal width
 * say where to begin a search, and hold so few points that it is short.
 */
public final class IndexedTable {

    /** Numbers of a point. */
    private static final int STRIDE = 3;

    /** Buckets for each interval between points. */
    private static final int BUCKETS = 4;

    /** Points in one bucket; where they lie denser, buckets do not help. */
    private static final int CROWD = 8;

    private static final int MOST_BUCKETS = 1 << 16;
    private static final int[] NO_STARTS = {};

    private final TableData table;
    private final Kind kind;
    private final double[] points;
    private final int[] starts;
    private final double density;

    /** How the interval of an input is found. */
    public enum Kind {
        /** It is computed. */
        EVEN,
        /** It is searched from the beginning of a bucket. */
        BUCKETS,
        /** As {@link Tables} does. */
        PLAIN
    }

    private IndexedTable(TableData table, Kind kind, int[] starts, double density) {
        this.table = table;
        this.kind = kind;
        this.points = kind == Kind.PLAIN ? new double[0] : pointsOf(table);
        this.starts = starts;
        this.density = density;
    }

    /** The same table, laid out. */
    public static IndexedTable of(TableData table) {
        if (table.x().length < 2 || !hasLayout(table.reading()) || !areFinite(table.slopes())) {
            return plain(table);
        }
        if (table.density() > 0) {
            return isFinite(table.density())
                    ? new IndexedTable(table, Kind.EVEN, NO_STARTS, table.density())
                    : plain(table);
        }
        return inBuckets(table);
    }

    private static IndexedTable inBuckets(TableData table) {
        double[] x = table.x();
        int buckets = Math.min(BUCKETS * (x.length - 1), MOST_BUCKETS);
        double density = buckets / (x[x.length - 1] - x[0]);
        int[] starts = isFinite(density) ? startsOf(x, buckets, density) : NO_STARTS;
        return starts.length == 0 ? plain(table) : new IndexedTable(table, Kind.BUCKETS, starts, density);
    }

    private static IndexedTable plain(TableData table) {
        return new IndexedTable(table, Kind.PLAIN, NO_STARTS, 0);
    }

    private static boolean isFinite(double number) {
        return Math.abs(number) <= Double.MAX_VALUE;
    }

    private static boolean hasLayout(Reading reading) {
        return switch (reading) {
            case LINEAR, LINEAR_EXTRAPOLATE, STEP_LEFT, STEP_RIGHT -> true;
            default -> false;
        };
    }

    private static boolean areFinite(double[] numbers) {
        for (double number : numbers) {
            if (!isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    private static double[] pointsOf(TableData table) {
        int count = table.x().length;
        double[] points = new double[STRIDE * (count + 1)];
        for (int i = 0; i < count; i++) {
            points[STRIDE * i] = table.x()[i];
            points[STRIDE * i + 1] = table.y()[i];
            points[STRIDE * i + 2] = i < count - 1 ? table.slopes()[i] : 0;
        }
        points[STRIDE * count] = Double.POSITIVE_INFINITY;
        return points;
    }

    /**
     * Where the search for an input in each bucket begins: at the last point of an earlier bucket, which lies left of
     * all inputs of this one, since rounding keeps the order. Empty if a bucket is crowded.
     */
    private static int[] startsOf(double[] x, int buckets, double density) {
        int[] starts = new int[buckets + 1];
        int point = 0;
        for (int bucket = 0; bucket <= buckets; bucket++) {
            int first = point;
            starts[bucket] = STRIDE * Math.max(0, point - 1);
            while (point < x.length && (int) ((x[point] - x[0]) * density) <= bucket) {
                point++;
            }
            if (point - first > CROWD) {
                return NO_STARTS;
            }
        }
        return starts;
    }

    /** The table as the program has it. */
    public TableData table() {
        return table;
    }

    /** How the interval of an input is found. */
    public Kind kind() {
        return kind;
    }

    /** The points; not a copy. */
    public double[] points() {
        return points;
    }

    /** Where the search begins in each bucket; not a copy. */
    public int[] starts() {
        return starts;
    }

    /** Intervals or buckets per unit of input. */
    public double density() {
        return density;
    }

    /** The value at an input. */
    public double read(double input) {
        if (kind == Kind.PLAIN) {
            return Tables.read(table, input);
        }
        double first = points[0];
        double last = points[points.length - 2 * STRIDE];
        if (kind == Kind.EVEN) {
            return switch (table.reading()) {
                case LINEAR -> evenLinear(points, first, last, density, input);
                case LINEAR_EXTRAPOLATE -> evenLinearExtrapolate(points, first, last, density, input);
                case STEP_LEFT -> evenStepLeft(points, first, last, density, input);
                default -> evenStepRight(points, first, last, density, input);
            };
        }
        return switch (table.reading()) {
            case LINEAR -> bucketsLinear(points, starts, first, last, density, input);
            case LINEAR_EXTRAPOLATE -> bucketsLinearExtrapolate(points, starts, first, last, density, input);
            case STEP_LEFT -> bucketsStepLeft(points, starts, first, last, density, input);
            default -> bucketsStepRight(points, starts, first, last, density, input);
        };
    }

    /** Lines on an even grid from {@code first} to {@code last}, end values outside. */
    public static double evenLinear(double[] points, double first, double last, double density, double input) {
        if (input > first && input < last) {
            return line(points, even(points, first, density, input), input);
        }
        return end(points, first, last, input);
    }

    /** Lines on an even grid, end lines go on. */
    public static double evenLinearExtrapolate(
            double[] points, double first, double last, double density, double input) {
        if (input > first && input < last) {
            return line(points, even(points, first, density, input), input);
        }
        return endLine(points, first, last, input);
    }

    /** The last point of an even grid at or left of the input, end values outside. */
    public static double evenStepLeft(double[] points, double first, double last, double density, double input) {
        if (input > first && input < last) {
            return points[even(points, first, density, input) + 1];
        }
        return end(points, first, last, input);
    }

    /** The first point of an even grid at or right of the input, end values outside. */
    public static double evenStepRight(double[] points, double first, double last, double density, double input) {
        if (input > first && input < last) {
            return right(points, even(points, first, density, input), input);
        }
        return end(points, first, last, input);
    }

    /** Lines between points in buckets, end values outside. */
    public static double bucketsLinear(
            double[] points, int[] starts, double first, double last, double density, double input) {
        if (input > first && input < last) {
            return line(points, search(points, starts, first, density, input), input);
        }
        return end(points, first, last, input);
    }

    /** Lines between points in buckets, end lines go on. */
    public static double bucketsLinearExtrapolate(
            double[] points, int[] starts, double first, double last, double density, double input) {
        if (input > first && input < last) {
            return line(points, search(points, starts, first, density, input), input);
        }
        return endLine(points, first, last, input);
    }

    /** The last point in buckets at or left of the input, end values outside. */
    public static double bucketsStepLeft(
            double[] points, int[] starts, double first, double last, double density, double input) {
        if (input > first && input < last) {
            return points[search(points, starts, first, density, input) + 1];
        }
        return end(points, first, last, input);
    }

    /** The first point in buckets at or right of the input, end values outside. */
    public static double bucketsStepRight(
            double[] points, int[] starts, double first, double last, double density, double input) {
        if (input > first && input < last) {
            return right(points, search(points, starts, first, density, input), input);
        }
        return end(points, first, last, input);
    }

    /** Points lie within a hundredth of a step of an even grid, so the guess is at most one off. */
    private static int even(double[] points, double first, double density, double input) {
        int at = STRIDE * (int) ((input - first) * density);
        if (points[at] > input) {
            return at - STRIDE;
        }
        return points[at + STRIDE] <= input ? at + STRIDE : at;
    }

    private static int search(double[] points, int[] starts, double first, double density, double input) {
        int at = starts[(int) ((input - first) * density)];
        while (points[at + STRIDE] <= input) {
            at += STRIDE;
        }
        return at;
    }

    private static double line(double[] points, int at, double input) {
        return points[at + 1] + points[at + 2] * (input - points[at]);
    }

    private static double right(double[] points, int at, double input) {
        return input == points[at] ? points[at + 1] : points[at + STRIDE + 1];
    }

    private static double end(double[] points, double first, double last, double input) {
        if (input <= first) {
            return points[1];
        }
        return input >= last ? points[points.length - 2 * STRIDE + 1] : Double.NaN;
    }

    private static double endLine(double[] points, double first, double last, double input) {
        if (input < first) {
            return line(points, 0, input);
        }
        return input > last ? line(points, points.length - 3 * STRIDE, input) : end(points, first, last, input);
    }
}
