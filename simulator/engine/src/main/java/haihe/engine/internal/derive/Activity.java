package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.BitSet;
import java.util.List;

/**
 * Which slots and histories may have a derivative that is not 0, by the slots that derivatives are taken by. A slot counts
 * if one of the statements that write it makes it so, in whichever phase.
 */
final class Activity extends Links implements Statement.Cases<Boolean> {

    private final BitSet slots;
    private final BitSet histories = new BitSet();
    private final Ranges ranges = new Ranges();
    private boolean changed;

    private Activity(Program program, BitSet seeds, boolean withinStep) {
        super(program.tables(), withinStep);
        this.slots = (BitSet) seeds.clone();
    }

    /** What is active over a whole run. */
    static Activity overRun(Program program, BitSet seeds) {
        Activity activity = new Activity(program, seeds, false);
        Layout layout = program.layout();
        do {
            activity.changed = false;
            activity.visit(program.initial());
            activity.visit(program.evaluate());
            activity.visit(program.sample());
            for (int stock = 0; stock < layout.stocks(); stock++) {
                if (activity.slots.get(layout.firstRate() + stock)) {
                    activity.mark(layout.firstStock() + stock);
                }
            }
        } while (activity.changed);
        return activity;
    }

    /** What is active within a step: the past stands still. */
    static Activity withinStep(Program program, BitSet seeds) {
        Activity activity = new Activity(program, seeds, true);
        do {
            activity.changed = false;
            activity.visit(program.evaluate());
        } while (activity.changed);
        return activity;
    }

    private void visit(List<Statement> statements) {
        statements.forEach(statement -> statement.match(this));
    }

    private boolean mark(int slot) {
        changed |= !slots.get(slot);
        slots.set(slot);
        return false;
    }

    /** Loops that the addresses of nodes asked about may use. */
    Ranges ranges() {
        return ranges;
    }

    /** Whether an address means an active slot at one of its turns. */
    boolean isActive(Address address) {
        return ranges.anyOf(address, slots::get);
    }

    /** Whether one of so many slots from an address on is active. */
    boolean isActive(Address address, int count) {
        return ranges.anyOf(address, slot -> {
            int next = slots.nextSetBit(slot);
            return next >= 0 && next < slot + count;
        });
    }

    boolean isActive(int slot) {
        return slots.get(slot);
    }

    /** Whether a history records something active. */
    boolean isRecorded(Address history) {
        return ranges.anyOf(history, histories::get);
    }

    /** Whether any history does. */
    boolean recordsAny() {
        return !histories.isEmpty();
    }

    @Override
    boolean slot(Address address) {
        return isActive(address);
    }

    @Override
    boolean elements(Node.Gather gather) {
        return ranges.anyOf(gather, slots::get);
    }

    @Override
    boolean past(Address history, boolean other) {
        if (other && !isWithinStep()) {
            markRecorded(history);
        }
        return other || isRecorded(history);
    }

    @Override
    boolean turns(List<LoopRange> loops, Node body) {
        ranges.enter(loops);
        return of(body);
    }

    @Override
    public Boolean assign(Statement.Assign statement) {
        if (of(statement.value())) {
            ranges.anyOf(statement.target(), this::mark);
        }
        return true;
    }

    @Override
    public Boolean loop(Statement.ForEach statement) {
        ranges.enter(statement.loop());
        visit(statement.body());
        return true;
    }

    @Override
    public Boolean record(Statement.Record statement) {
        if (of(statement.value())) {
            markRecorded(statement.history());
        }
        return true;
    }

    private void markRecorded(Address address) {
        ranges.anyOf(address, history -> {
            changed |= !histories.get(history);
            histories.set(history);
            return false;
        });
    }

    @Override
    public Boolean operate(Statement.Operate statement) {
        return true;
    }

    @Override
    public Boolean fill(Statement.Fill statement) {
        if (FillRules.isSmooth(statement.function()) && readsActive(statement)) {
            ranges.anyOf(statement.target(), first -> {
                for (int i = 0; i < statement.function().result(statement.sizes()); i++) {
                    mark(first + i);
                }
                return false;
            });
        }
        return true;
    }

    /** Whether one of the arrays or parameters of a function of arrays is active. */
    boolean readsActive(Statement.Fill statement) {
        boolean found = any(statement.parameters());
        for (int array = 0; array < statement.arrays().size(); array++) {
            int operand = array * statement.sizes().size() / statement.arrays().size();
            found |= isActive(statement.arrays().get(array), statement.sizes().get(operand));
        }
        return found;
    }
}
