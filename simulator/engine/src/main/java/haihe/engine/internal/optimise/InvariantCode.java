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
 * Moves out of the evaluation what need not be repeated there: statements, and parts of expressions, which get slots.
 *
 * <p>A statement moves if all that it reads stands, nobody else writes its slots, and nobody reads them before it.
 */
public final class InvariantCode implements Pass {

    private final int level;
    private final long worth;

    private InvariantCode(int level, long worth) {
        this.level = level;
        this.worth = worth;
    }

    /** Computes once a run, and when constants change, what depends on constants only. */
    public static Pass ofRuns() {
        return new InvariantCode(Standing.RUN, 1);
    }

    /**
     * Computes once a step what depends on constants, the clock of the DT grid, draws and records only. Parts of
     * expressions must be worth a slot, since a method without stages does not repeat them anyway.
     */
    public static Pass ofSteps() {
        return new InvariantCode(Standing.STEP, 4);
    }

    @Override
    public Program apply(Program program) {
        return new Moving(program).result();
    }

    private final class Moving {

        private final Program program;
        private final Standing standing;
        private final Temporaries temporaries;
        private final BitSet fixed = new BitSet();
        private final BitSet read = new BitSet();
        private final List<Statement> moved = new ArrayList<>();
        private final List<Statement> left = new ArrayList<>();
        private final Map<Part, Address> parts = new HashMap<>();

        /** An expression and its loops. */
        private record Part(Node node, List<LoopRange> loops) {}

        Moving(Program program) {
            this.program = program;
            this.standing = Standing.of(program);
            this.temporaries = new Temporaries(program.layout());
            program.stores().forEach(store -> store.reads().forEach(fixed::set));
            fixed.or(Footprint.of(program.sample()).writes());
            fixed.or(writtenTwice(program.evaluate()));
        }

        private static BitSet writtenTwice(List<Statement> statements) {
            BitSet once = new BitSet();
            BitSet twice = new BitSet();
            for (Statement statement : statements) {
                BitSet writes = Footprint.of(List.of(statement)).writes();
                BitSet again = (BitSet) writes.clone();
                again.and(once);
                twice.or(again);
                once.or(writes);
            }
            return twice;
        }

        Program result() {
            for (Statement statement : program.evaluate()) {
                move(statement);
            }
            boolean ofRun = level == Standing.RUN;
            return program.with(
                    new Program.Phases(
                            program.initial(),
                            ofRun ? join(program.run(), moved) : program.run(),
                            ofRun ? program.step() : join(program.step(), moved),
                            left,
                            program.sample()),
                    temporaries.others());
        }

        private static List<Statement> join(List<Statement> some, List<Statement> more) {
            List<Statement> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }

        private void move(Statement statement) {
            Footprint footprint = Footprint.of(List.of(statement));
            Traits traits = new Traits(standing, LoopTurns.of(statement));
            read.or(footprint.reads());
            if (stands(statement, footprint, traits)) {
                moved.add(statement);
                standing.set(footprint.writes(), level);
            } else {
                left.add(without(statement, traits));
            }
        }

        private boolean stands(Statement statement, Footprint footprint, Traits traits) {
            return !footprint.writes().intersects(fixed)
                    && !footprint.writes().intersects(read)
                    && footprint.reads().stream().allMatch(slot -> standing.of(slot, slot) <= level)
                    && nodesStand(statement, traits);
        }

        private boolean nodesStand(Statement statement, Traits traits) {
            if (statement instanceof Statement.ForEach loop) {
                return loop.body().stream().allMatch(inner -> nodesStand(inner, traits));
            }
            boolean computes = statement instanceof Statement.Assign || statement instanceof Statement.Fill;
            return computes
                    && LoopTurns.values(statement).stream()
                            .allMatch(node -> traits.of(node).level() <= level);
        }

        private Statement without(Statement statement, Traits traits) {
            LoopTurns turns = LoopTurns.of(statement);
            return statement.match(new Rewriting(node -> replacement(node, traits, turns, false), node -> node));
        }

        /** A slot that holds the value of a node; null if it is not to have one. */
        private @Nullable Node replacement(Node node, Traits traits, LoopTurns turns, boolean branch) {
            Traits.Trait trait = traits.of(node);
            if (trait.level() <= level && trait.cost() >= worth && !(branch && isCostly(trait))) {
                List<LoopRange> loops = turns.ranges(new TreeSet<>(trait.loops()));
                if (loops.size() == trait.loops().size() && Temporaries.haveRoomFor(loops)) {
                    return new Node.Load(parts.computeIfAbsent(new Part(node, loops), this::store));
                }
            }
            return node instanceof Node.Select select && !branch ? choice(select, traits, turns) : null;
        }

        /** In a branch, which may never be chosen, nothing is computed beforehand that takes long. */
        private boolean isCostly(Traits.Trait trait) {
            return level > Standing.RUN || trait.draws();
        }

        private Node choice(Node.Select select, Traits traits, LoopTurns turns) {
            Rewriting always = new Rewriting(node -> replacement(node, traits, turns, false), node -> node);
            Rewriting maybe = new Rewriting(node -> replacement(node, traits, turns, true), node -> node);
            return new Node.Select(
                    always.of(select.condition()), maybe.of(select.consequent()), maybe.of(select.alternative()));
        }

        private Address store(Part part) {
            Address address = temporaries.reserve(part.loops());
            moved.add(Temporaries.store(address, part.node(), part.loops()));
            return address;
        }
    }
}
