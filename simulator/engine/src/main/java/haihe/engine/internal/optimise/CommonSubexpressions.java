package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Footprint;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Computes once an evaluation what several expressions have in common, within an equation and between equations: in a slot
 * of its own, or read from the variable that has just this value. What only sides of conditions have in common stays
 * there, since it may never be needed.
 */
public final class CommonSubexpressions implements Pass {

    /** What a slot is worth, in additions that are left out. */
    private static final long WORTH = 4;

    @Override
    public Program apply(Program program) {
        return new Sharing(program).result();
    }

    private static final class Sharing {

        private final Program program;
        private final ValueNumbers numbers;
        private final Temporaries temporaries;
        private final Map<Integer, Address> places = new HashMap<>();
        private final BitSet writtenOnce;
        private final List<Statement> evaluate = new ArrayList<>();

        Sharing(Program program) {
            this.program = program;
            this.numbers = ValueNumbers.of(program);
            this.temporaries = new Temporaries(program.layout());
            this.writtenOnce = writtenOnce(program.evaluate());
        }

        private static BitSet writtenOnce(List<Statement> statements) {
            BitSet once = new BitSet();
            BitSet more = new BitSet();
            for (Statement statement : statements) {
                BitSet writes = Footprint.of(List.of(statement)).writes();
                BitSet again = (BitSet) writes.clone();
                again.and(once);
                more.or(again);
                once.or(writes);
            }
            once.andNot(more);
            return once;
        }

        Program result() {
            for (ValueNumbers.Numbered statement : numbers.statements()) {
                share(statement);
            }
            return program.with(
                    new Program.Phases(program.initial(), program.run(), program.step(), evaluate, program.sample()),
                    temporaries.others());
        }

        private void share(ValueNumbers.Numbered numbered) {
            Rewriting rewriting = new Rewriting(node -> replacement(node, numbered), node -> node);
            Statement.Assign whole = assignment(numbered.statement());
            Integer number = whole == null ? null : numbered.numbers().get(whole.value());
            if (whole == null || number == null || places.containsKey(number) || !keeps(numbered, whole)) {
                evaluate.add(numbered.statement().match(rewriting));
                return;
            }
            Node value = rewriting.below(whole.value());
            evaluate.add(around(numbered.statement(), new Statement.Assign(whole.target(), value)));
            places.put(number, whole.target());
        }

        /** The assignment within loops that have nothing else to do; null if there is none. */
        private static Statement.@Nullable Assign assignment(Statement statement) {
            if (statement instanceof Statement.ForEach loop && loop.body().size() == 1) {
                return assignment(loop.body().get(0));
            }
            return statement instanceof Statement.Assign assign ? assign : null;
        }

        private static Statement around(Statement nest, Statement inner) {
            return nest instanceof Statement.ForEach loop
                    ? new Statement.ForEach(
                            loop.loop(), List.of(around(loop.body().get(0), inner)))
                    : inner;
        }

        /** Whether the target keeps the value until the end of the evaluation, a slot for each turn of its loops. */
        private boolean keeps(ValueNumbers.Numbered numbered, Statement.Assign assign) {
            Traits.Trait trait = numbered.traits().of(assign.value());
            if (trait.level() == Standing.STAGE
                    || !trait.loops().equals(new TreeSet<>(Loops.of(assign.target())))
                    || trait.cost() == 0) {
                return false;
            }
            BitSet writes = Footprint.of(List.of(numbered.statement())).writes();
            int turns = 1;
            for (LoopRange loop : numbered.turns().ranges(numbered.turns().numbers())) {
                turns *= trait.loops().contains(loop.loop()) ? loop.turns() : 1;
            }
            BitSet others = (BitSet) writes.clone();
            others.andNot(writtenOnce);
            return others.isEmpty() && writes.cardinality() == turns;
        }

        private @Nullable Node replacement(Node node, ValueNumbers.Numbered numbered) {
            Integer number = numbered.numbers().get(node);
            if (number == null) {
                return null;
            }
            Address place = places.get(number);
            if (place == null && isWorthASlot(number, node, numbered)) {
                place = store(node, numbered);
                places.put(number, place);
            }
            return place == null ? null : new Node.Load(place);
        }

        private boolean isWorthASlot(int number, Node node, ValueNumbers.Numbered numbered) {
            Traits.Trait trait = numbered.traits().of(node);
            List<LoopRange> loops = numbered.turns().ranges(trait.loops());
            return numbers.isComputedAnyway(number)
                    && trait.cost() * (numbers.uses(number) - 1) >= WORTH
                    && trait.level() < Standing.STAGE
                    && loops.size() == trait.loops().size()
                    && Temporaries.haveRoomFor(loops);
        }

        private Address store(Node node, ValueNumbers.Numbered numbered) {
            List<LoopRange> loops =
                    numbered.turns().ranges(numbered.traits().of(node).loops());
            Rewriting rewriting = new Rewriting(inner -> replacement(inner, numbered), inner -> inner);
            Node value = rewriting.below(node);
            Address address = temporaries.reserve(loops);
            evaluate.add(Temporaries.store(address, value, loops));
            return address;
        }
    }
}
