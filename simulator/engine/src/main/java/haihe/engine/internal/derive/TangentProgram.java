package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.SlotSet;
import haihe.engine.internal.program.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A program that computes what another one does, and beside it the derivatives of its slots along some directions. It is
 * a program like any other: interpreted and compiled alike, and integrated by any method.
 *
 * <p>A direction is what the slots of derivatives of the seeds hold, which the caller sets before a run (or an evaluation);
 * nothing writes them. Derivatives are those of the equations as they are computed: between jumps, and on the side of a
 * kink that values are on.
 */
public final class TangentProgram {

    private final Program program;
    private final TangentSpace space;
    private final Shift shift;
    private final Activity activity;
    private final Refusals refusals;

    private TangentProgram(Program program, TangentSpace space, Shift shift, Activity activity, Refusals refusals) {
        this.program = program;
        this.space = space;
        this.shift = shift;
        this.activity = activity;
        this.refusals = refusals;
    }

    /**
     * Derivatives by constants and initial values over a whole run. The derivatives of stocks are stocks, so that a method
     * integrates them; slots move.
     *
     * @param program the program as lowered; one with conveyors or queues is refused
     * @param constants slots of the constants that directions may change
     * @param initials slots of the stocks whose initial values directions may change
     * @param directions how many directions
     */
    public static TangentProgram overRun(Program program, BitSet constants, BitSet initials, int directions) {
        Shift shift = new Shift(program.layout(), directions, !initials.isEmpty());
        Program moved = shift.move(program);
        BitSet seeds = new BitSet();
        constants.stream().map(shift::of).forEach(seeds::set);
        initials.stream().map(shift::of).forEach(seeds::set);
        Activity activity = Activity.overRun(moved, seeds);
        Function<Address, List<Term>> more = address -> initials.isEmpty() || !shift.isStock(address.base())
                ? List.of()
                : List.of(new Term(Formula.ONE, new Term.Slot(shift.initialSeed(address)), false));
        Making making = new Making(moved, shift.space(), activity);
        if (!program.stores().isEmpty()) {
            making.refuse("the content of conveyors and queues has no derivative");
        }
        Program result = making.program(
                List.of(
                        making.phase(moved.initial(), more),
                        making.phase(moved.evaluate(), address -> List.of()),
                        making.phase(moved.sample(), address -> List.of())),
                moved.watched());
        return new TangentProgram(result, shift.space(), shift, activity, making.refusals);
    }

    /**
     * Derivatives of an evaluation by stocks and the time, while the past, constants and what changes on the DT grid only
     * stand still. Slots stay where they are; those of derivatives follow behind. Initial and sample phases are left out.
     *
     * @param program the program
     * @param directions how many directions
     */
    static TangentProgram withinStep(Program program, int directions) {
        Layout layout = program.layout();
        int next = layout.size();
        int stocks = next + directions;
        int others = stocks + 2 * layout.stocks() * directions;
        TangentSpace space = new TangentSpace(
                directions,
                List.of(
                        new TangentSpace.Region(Layout.TIME, 1, next),
                        new TangentSpace.Region(layout.firstStock(), 2 * layout.stocks(), stocks),
                        new TangentSpace.Region(layout.firstOther(), layout.others(), others)));
        BitSet seeds = new BitSet();
        seeds.set(Layout.TIME);
        seeds.set(layout.firstStock(), layout.firstRate());
        Activity activity = Activity.withinStep(program, seeds);
        Making making = new Making(program, space, activity);
        if (!program.stores().isEmpty()) {
            making.refuse("the content of conveyors and queues has no derivative");
        }
        List<Statement> evaluate = making.phase(program.evaluate(), address -> List.of());
        Program result = making.program(List.of(List.of(), evaluate, List.of()), SlotSet.all());
        Shift none = Shift.none(layout);
        return new TangentProgram(result, space, none, activity, making.refusals);
    }

    /** The program. */
    public Program program() {
        return program;
    }

    /** Where a slot of the program that was differentiated is now. */
    public int slot(int slot) {
        return shift.of(slot);
    }

    /** The slot of the derivative of a slot of the differentiated program along the first direction; the others follow. */
    public int derivative(int slot) {
        return space.of(shift.of(slot));
    }

    /** The first of the slots that say by how much each direction changes the initial value of a stock. */
    public int initialSeed(int stock) {
        return shift.initialSeeds() + (stock - shift.from().firstStock()) * space.directions();
    }

    /** Whether a slot of the differentiated program may have a derivative that is not 0. */
    public boolean isActive(int slot) {
        return activity.isActive(shift.of(slot));
    }

    /** Why derivatives are not exact; empty if they are. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals.all());
    }

    /**
     * Variables in which a condition depends on the seeds, so that a choice may change along a direction: derivatives are
     * those of the side that is computed.
     */
    public Set<String> branches() {
        return Set.copyOf(refusals.branches());
    }

    /** A tangent program in the making. */
    private static final class Making {

        private final Program source;
        private final Rules rules;
        private final Refusals refusals = new Refusals();
        private final Directions directions;
        private final FreshSlots slots;
        private final SlotNames names;

        Making(Program source, TangentSpace space, Activity activity) {
            this.source = source;
            int loop = LoopNumbers.above(source);
            this.rules = new Rules(activity, new SlopeTables(source.tables()), refusals, loop + 1);
            this.directions = new Directions(space, loop, source.histories());
            this.slots = new FreshSlots(space.end(source.layout().size()));
            this.names = new SlotNames(source);
        }

        void refuse(String reason) {
            refusals.at("the model");
            refusals.add(reason);
        }

        List<Statement> phase(List<Statement> statements, Function<Address, List<Term>> more) {
            return new TangentStatements(rules, directions, slots, names, more).of(statements);
        }

        Program program(List<List<Statement>> phases, SlotSet watched) {
            Layout layout = source.layout();
            int copies = rules.activity().recordsAny() ? 1 + directions.space().directions() : 1;
            return new Program(
                    new Layout(layout.constants(), layout.stocks(), slots.end() - layout.firstOther()),
                    phases.get(0),
                    List.of(),
                    List.of(),
                    phases.get(1),
                    phases.get(2),
                    rules.slopes().all(),
                    source.histories() * copies,
                    source.stores(),
                    source.columns(),
                    watched);
        }
    }
}
