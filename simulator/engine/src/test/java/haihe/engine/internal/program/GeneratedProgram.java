package haihe.engine.internal.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A program made at random from a seed: every kind of node and statement, nested loops, addresses with strides of both
 * signs. It means nothing, but it can be executed, and two kernels of it must agree to the last bit.
 */
public final class GeneratedProgram {

    private static final int TABLES = 6;
    private static final int HISTORIES = 8;

    private final Choices choices;
    private final Layout layout;
    private final GeneratedNodes nodes;
    private final int depth;
    private int extra;

    private GeneratedProgram(long seed, int depth) {
        choices = new Choices(seed);
        layout = new Layout(6 + choices.below(10), 6 + choices.below(10), 20 + choices.below(20));
        nodes = new GeneratedNodes(choices, layout, TABLES, HISTORIES);
        this.depth = depth;
    }

    /**
     * The program of a seed.
     *
     * @param statements how many statements the evaluation phase has
     * @param depth how deep expressions nest at most
     */
    public static Program of(long seed, int statements, int depth) {
        return new GeneratedProgram(seed, depth).generate(statements);
    }

    /** A small program of a seed: about a dozen statements. */
    public static Program of(long seed) {
        return of(seed, 8, 4);
    }

    /** The program with a few columns, nothing else watched. */
    public static Program keepingSome(Program program, long seed) {
        Choices choices = new Choices(seed);
        List<Program.Column> kept =
                program.columns().stream().filter(column -> choices.chance(0.3)).toList();
        return new Program(
                program.layout(),
                program.initial(),
                program.run(),
                program.step(),
                program.evaluate(),
                program.sample(),
                program.tables(),
                program.histories(),
                program.stores(),
                kept,
                SlotSet.none());
    }

    /** A frame for the program with the clock, the constants and some values set, the same for every call. */
    public static Frame frame(Program program, long seed) {
        Choices choices = new Choices(seed);
        Frame frame = Frame.of(program);
        for (int i = 0; i < frame.values.length; i++) {
            frame.values[i] = Math.round(20 * choices.uniform() - 8) / 2.0;
        }
        frame.values[Layout.TIME] = 10;
        frame.values[Layout.EVENT_TIME] = 10;
        frame.values[Layout.GRID_TIME] = 10;
        frame.values[Layout.DT] = 0.25;
        frame.values[Layout.START] = 0;
        frame.values[Layout.STOP] = 20;
        frame.seed = seed;
        frame.run = choices.below(5);
        frame.step = 40;
        for (Frame.History history : frame.histories) {
            fill(history, choices);
        }
        return frame;
    }

    private static void fill(Frame.History history, Choices choices) {
        history.count = choices.below(history.times.length);
        for (int i = 0; i < history.count; i++) {
            history.times[i] = 10 - 0.25 * (history.count - i);
            history.values[i] = choices.uniform();
        }
    }

    private Program generate(int statements) {
        int rate = layout.firstRate();
        List<Statement> initial = phase(1 + statements / 4, layout.firstStock(), rate, 0);
        List<Statement> evaluate = phase(statements, rate, layout.size(), 0);
        List<Statement> sample = phase(1 + statements / 4, layout.firstOther(), layout.size(), 0.4);
        return new Program(
                new Layout(layout.constants(), layout.stocks(), layout.others() + extra),
                initial,
                evaluate,
                sample,
                tables(),
                HISTORIES,
                columns());
    }

    private List<Statement> phase(int statements, int from, int to, double records) {
        List<Statement> phase = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            phase.add(statement(from, to, records, List.of()));
        }
        return phase;
    }

    private Statement statement(int from, int to, double records, List<LoopRange> loops) {
        if (loops.size() < 3 && choices.chance(0.4)) {
            LoopRange loop = nodes.loop();
            List<LoopRange> inside = GeneratedNodes.join(loops, List.of(loop));
            List<Statement> body = new ArrayList<>();
            for (int i = choices.below(2); i >= 0; i--) {
                body.add(statement(from, to, records, inside));
            }
            return new Statement.ForEach(loop, body);
        }
        if (choices.chance(0.15)) {
            return fill(loops);
        }
        Node value = nodes.node(depth, loops);
        return choices.chance(records)
                ? new Statement.Record(nodes.address(0, HISTORIES, loops), value)
                : new Statement.Assign(nodes.address(from, to, loops), value);
    }

    /** A function of arrays with room of its own, so that arrays and result do not overlap. */
    private Statement fill(List<LoopRange> loops) {
        ArrayFunction function = choices.oneOf(ArrayFunction.values());
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < function.operands(); i++) {
            sizes.add(function == ArrayFunction.INVERT_MATRIX ? choices.oneOf(1, 4) : 1 + choices.below(3));
        }
        int room = function.result(sizes) + function.scratch(sizes);
        int turns = loops.stream().mapToInt(LoopRange::turns).reduce(1, (a, b) -> a * b);
        List<Address.Term> terms = new ArrayList<>();
        int stride = room * turns;
        for (LoopRange loop : loops) {
            stride /= loop.turns();
            terms.add(new Address.Term(loop.loop(), stride));
        }
        Address target = new Address(layout.size() + extra, terms);
        extra += room * turns;
        List<Address> arrays = new ArrayList<>();
        for (int i = 0; i < function.arrays(); i++) {
            int size = sizes.get(i * sizes.size() / function.arrays());
            arrays.add(nodes.address(0, layout.size() - size + 1, loops));
        }
        List<Node> parameters = new ArrayList<>();
        for (int i = 0; i < function.parameters(); i++) {
            parameters.add(nodes.node(depth - 1, loops));
        }
        return new Statement.Fill(function, target, arrays, sizes, parameters);
    }

    private List<TableData> tables() {
        List<TableData> tables = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            int points = 1 + choices.below(6);
            double[] x = new double[points];
            double[] y = new double[points];
            double at = -4;
            for (int j = 0; j < points; j++) {
                at += choices.oneOf(0.5, 1.0, 2.25);
                x[j] = at;
                y[j] = Math.round(10 * choices.uniform()) / 2.0 - 2;
            }
            tables.add(new TableData(choices.oneOf(TableData.Reading.values()), x, y));
        }
        return tables;
    }

    private List<Program.Column> columns() {
        List<Program.Column> columns = new ArrayList<>();
        for (int slot = Layout.CLOCK; slot < layout.size() + extra; slot++) {
            columns.add(new Program.Column("slot " + slot, slot));
        }
        return columns;
    }
}
