package haihe.engine.internal.lanes;

import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a program ready for lanes: an equivalent one in which every assignment has a straight expression, which a back
 * end computes for many lanes at a time, or a single call with simple operands (numbers, slots and turns of loops), which
 * it computes lane by lane. Reductions become loops over statements, computed subscripts a number each.
 *
 * <p>The flattened program computes the same bits in the slots of the given one; further slots, for what is in between,
 * follow behind them. Both sides of a condition are computed, whatever it says.
 */
public final class Flattening {

    private Flattening() {}

    /**
     * The flattened program.
     *
     * @param straight which nodes may stand in a straight expression, their operands left aside; literals, loads and turns
     *     always may, reductions never
     */
    public static Program flatten(Program program, Predicate<Node> straight) {
        Temporaries temporaries = new Temporaries(program.layout().size());
        Program.Phases phases = new Program.Phases(
                flatten(program.initial(), straight, temporaries),
                flatten(program.run(), straight, temporaries),
                flatten(program.step(), straight, temporaries),
                flatten(program.evaluate(), straight, temporaries),
                flatten(program.sample(), straight, temporaries));
        return program.with(phases, program.layout().others() + temporaries.most());
    }

    private static List<Statement> flatten(
            List<Statement> statements, Predicate<Node> straight, Temporaries temporaries) {
        List<Statement> flattened = new ArrayList<>();
        FlatStatements writer = new FlatStatements(flattened, straight, temporaries);
        statements.forEach(statement -> statement.match(writer));
        return flattened;
    }

    /** Whether a node is an operand that a call may have. */
    static boolean isSimple(Node node) {
        return node instanceof Node.Literal || node instanceof Node.Load || node instanceof Node.Turn;
    }

    /** Slots for what is in between, which statements use one after the other. */
    static final class Temporaries {

        private final int first;
        private int used;
        private int most;

        Temporaries(int first) {
            this.first = first;
        }

        /** The slot of a new one. */
        int next() {
            most = Math.max(most, used + 1);
            return first + used++;
        }

        /** All of them are free again. */
        void free() {
            used = 0;
        }

        int most() {
            return most;
        }
    }
}
