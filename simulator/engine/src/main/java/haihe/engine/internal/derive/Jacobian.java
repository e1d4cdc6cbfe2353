package haihe.engine.internal.derive;

import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.KernelCompiler;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The derivatives of all rates, and of some flows below them, by all stocks and by the time, exact, in compressed columns: entry k of column j, {@code
 * columnStart(j) <= k < columnStart(j + 1)}, is in row {@code row(k)}; rows increase within a column. Immutable; any number
 * of threads may share it, each with its own {@link Evaluation}.
 *
 * <p>Derivatives are those between two points of the DT grid: what is sampled stands still, and so do inputs that jump with
 * time.
 */
public final class Jacobian {

    private final TangentProgram tangents;
    private final SlotNames names;
    private final Kernel kernel;
    private final Layout layout;
    private final Colouring colouring;
    private final int directions;
    private final int[] starts;
    private final int[] rows;
    private final int[] places;

    private Jacobian(Program program, KernelCompiler compiler, List<Integer> flows) {
        layout = program.layout();
        names = new SlotNames(program);
        int[] slots = IntStream.concat(
                        IntStream.range(layout.firstRate(), layout.firstOther()),
                        flows.stream().mapToInt(Integer::intValue))
                .toArray();
        BitSet[] pattern = Sparsity.of(program, slots);
        colouring = Colouring.of(pattern, layout.stocks());
        directions = colouring.count() + 1;
        tangents = TangentProgram.withinStep(program, directions);
        kernel = compiler.compile(tangents.program());
        places = Arrays.stream(slots).map(tangents::derivative).toArray();
        starts = new int[layout.stocks() + 1];
        for (BitSet row : pattern) {
            row.stream().forEach(column -> starts[column + 1]++);
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        rows = new int[starts[layout.stocks()]];
        int[] next = Arrays.copyOf(starts, layout.stocks());
        for (int i = 0; i < pattern.length; i++) {
            int row = i;
            pattern[i].stream().forEach(column -> rows[next[column]++] = row);
        }
    }

    /** The Jacobian of a program; look at {@link #refusals} before use. */
    public static Jacobian of(Program program, KernelCompiler compiler) {
        return new Jacobian(program, compiler, List.of());
    }

    /**
     * The Jacobian of a program with rows below it for flows; look at {@link #refusals} before use.
     *
     * @param flows the slots of the flows, in the order of their rows
     */
    public static Jacobian of(Program program, KernelCompiler compiler, List<Integer> flows) {
        return new Jacobian(program, compiler, flows);
    }

    /** What has no exact derivative; the Jacobian must not be used unless this is empty. */
    public List<Refusal> refusals() {
        return tangents.refusals();
    }

    /** The name of a stock by its number: its column, or for a hidden one the variable that reads it. */
    public String nameOf(int stock) {
        return names.of(layout.firstStock() + stock);
    }

    /** The number of columns: of stocks, those of delays and smooths included. */
    public int size() {
        return layout.stocks();
    }

    /** The number of rows: of rates, as many as there are columns, and flows. */
    public int rows() {
        return places.length;
    }

    /** The number of entries that may be other than 0. */
    public int entries() {
        return rows.length;
    }

    /** The first entry of a column; for the column behind the last one the number of entries. */
    public int columnStart(int column) {
        return starts[column];
    }

    /** The row of an entry. */
    public int row(int entry) {
        return rows[entry];
    }

    /** The direction that finds a column, counted from 0. */
    public int colour(int column) {
        return colouring.of(column);
    }

    /** How many directions it takes to find all columns. */
    public int colours() {
        return colouring.count();
    }

    /** Something to evaluate with, for one thread. */
    public Evaluation evaluation() {
        return new Evaluation();
    }

    /** The memory of evaluations; one thread at a time. */
    public final class Evaluation {

        private final double[] values = new double[tangents.program().layout().size()];
        private Frame frame = new Frame(values, new Frame.History[0]);

        private Evaluation() {
            for (int stock = 0; stock < layout.stocks(); stock++) {
                values[tangents.derivative(layout.firstStock() + stock) + colouring.of(stock)] = 1;
            }
            values[tangents.derivative(Layout.TIME) + directions - 1] = 1;
        }

        /**
         * Computes all entries at a state, which is only read. Allocates nothing after the first call.
         *
         * @param state a frame of the program whose clock, constants and stocks are set and whose past is recorded
         * @param entries receives the entries, as many as {@link Jacobian#entries}
         * @param byTime receives the derivatives by the time, as many as {@link Jacobian#rows}
         */
        public void evaluate(Frame state, double[] entries, double[] byTime) {
            System.arraycopy(state.values, 0, values, 0, layout.size());
            if (frame.histories != state.histories) {
                frame = new Frame(values, state.histories, state.stores);
            }
            frame.seed = state.seed;
            frame.run = state.run;
            frame.step = state.step;
            kernel.evaluate(frame);
            for (int column = 0; column < layout.stocks(); column++) {
                int colour = colouring.of(column);
                for (int entry = starts[column]; entry < starts[column + 1]; entry++) {
                    entries[entry] = values[places[rows[entry]] + colour];
                }
            }
            for (int row = 0; row < places.length; row++) {
                byTime[row] = values[places[row] + directions - 1];
            }
        }
    }
}
