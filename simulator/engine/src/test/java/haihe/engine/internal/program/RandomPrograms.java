package haihe.engine.internal.program;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Programs at random, for tests that compare back ends: every kind of node and statement, nested loops with strides of
 * either sign, and numbers at the edges. A seed always gives the same program. The programs make no sense as models.
 */
public final class RandomPrograms {

    private static final int TABLES = 4;
    private static final int HISTORIES = 3;

    private final SplittableRandom random;
    private final Layout layout;
    private final RandomNodes nodes;
    private int loops;

    private RandomPrograms(long seed) {
        random = new SplittableRandom(seed);
        layout = new Layout(1 + random.nextInt(6), 1 + random.nextInt(5), 4 + random.nextInt(20));
        nodes = new RandomNodes(random, layout.size(), TABLES, HISTORIES, this::newLoop);
    }

    /** The program of a seed. */
    public static Program of(long seed) {
        return new RandomPrograms(seed).program();
    }

    /**
     * A frame for a program, filled at random: the clock stands at the start, constants and stocks have numbers of
     * either sign, the histories are empty.
     */
    public static Frame frame(Program program, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Frame frame = Frame.of(program);
        for (int i = Layout.CLOCK; i < frame.values.length; i++) {
            frame.values[i] = RandomNodes.number(random);
        }
        frame.values[Layout.TIME] = 10;
        frame.values[Layout.EVENT_TIME] = 10;
        frame.values[Layout.DT] = 0.25;
        frame.values[Layout.START] = 10;
        frame.values[Layout.STOP] = 20;
        frame.seed = random.nextLong();
        frame.run = random.nextInt(100);
        return frame;
    }

    private Program program() {
        List<TableData> tables = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            tables.add(table(TableData.Reading.values()[i]));
        }
        List<Statement> initial = statements(List.of(), 1 + random.nextInt(2));
        List<Statement> evaluate = statements(List.of(), 1 + random.nextInt(4));
        List<Statement> sample = statements(List.of(), random.nextInt(2));
        return new Program(layout, initial, evaluate, sample, tables, HISTORIES, List.of());
    }

    private TableData table(TableData.Reading reading) {
        int points = 1 + random.nextInt(5);
        double[] x = new double[points];
        double[] y = new double[points];
        double at = random.nextInt(5) - 2;
        for (int i = 0; i < points; i++) {
            x[i] = at;
            y[i] = RandomNodes.number(random);
            at += 0.5 + random.nextInt(3);
        }
        return new TableData(reading, x, y);
    }

    private LoopRange newLoop() {
        return new LoopRange(loops++, 1 + random.nextInt(4));
    }

    private List<Statement> statements(List<LoopRange> open, int count) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statements.add(statement(open));
        }
        return statements;
    }

    private Statement statement(List<LoopRange> open) {
        int kind = random.nextInt(10);
        if (kind < 2 && open.size() < 3) {
            LoopRange loop = newLoop();
            List<LoopRange> inner = new ArrayList<>(open);
            inner.add(loop);
            return new Statement.ForEach(loop, statements(inner, 1 + random.nextInt(3)));
        }
        Node value = nodes.node(open, 1 + random.nextInt(4));
        return kind == 9
                ? new Statement.Record(nodes.address(open, 0, HISTORIES), value)
                : new Statement.Assign(nodes.address(open, Layout.CLOCK, layout.size()), value);
    }
}
