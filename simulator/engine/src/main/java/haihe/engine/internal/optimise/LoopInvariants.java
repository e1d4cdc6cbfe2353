package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Footprint;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Computes before a loop, or a reduction, what is the same in all of its turns. */
public final class LoopInvariants implements Pass {

    /** What a slot is worth, in additions that are left out. */
    private static final long WORTH = 2;

    @Override
    public Program apply(Program program) {
        Temporaries temporaries = new Temporaries(program.layout());
        List<Statement> evaluate = new ArrayList<>();
        for (Statement statement : program.evaluate()) {
            evaluate.addAll(new Hoisting(statement, temporaries).result());
        }
        return program.with(
                new Program.Phases(program.initial(), program.run(), program.step(), evaluate, program.sample()),
                temporaries.others());
    }

    /** One statement. */
    private static final class Hoisting {

        private final Statement statement;
        private final Temporaries temporaries;
        private final LoopTurns turns;
        private final Traits traits;
        private final Map<Node, Address> known = new HashMap<>();
        private final List<Statement> before = new ArrayList<>();

        Hoisting(Statement statement, Temporaries temporaries) {
            this.statement = statement;
            this.temporaries = temporaries;
            this.turns = LoopTurns.of(statement);
            this.traits =
                    new Traits(Standing.except(Footprint.of(List.of(statement)).writes()), turns);
        }

        List<Statement> result() {
            if (turns.isEmpty()) {
                return List.of(statement);
            }
            Statement rest = inside(statement, Set.of());
            before.add(rest);
            return before;
        }

        private Statement inside(Statement some, Set<Integer> loops) {
            if (some instanceof Statement.ForEach each) {
                Set<Integer> inner = with(loops, List.of(each.loop()));
                return new Statement.ForEach(
                        each.loop(),
                        each.body().stream().map(body -> inside(body, inner)).toList());
            }
            return some.match(rewriting(loops));
        }

        private static Set<Integer> with(Set<Integer> loops, List<LoopRange> more) {
            Set<Integer> all = new TreeSet<>(loops);
            more.forEach(loop -> all.add(loop.loop()));
            return all;
        }

        private Rewriting rewriting(Set<Integer> loops) {
            return new Rewriting(node -> replacement(node, loops), node -> node);
        }

        private @Nullable Node replacement(Node node, Set<Integer> loops) {
            Traits.Trait trait = traits.of(node);
            if (trait.level() < Standing.STAGE
                    && trait.cost() >= WORTH
                    && !trait.loops().equals(loops)) {
                List<LoopRange> own = turns.ranges(trait.loops());
                if (own.size() == trait.loops().size() && Temporaries.haveRoomFor(own) && repeats(trait, loops)) {
                    Address place = known.get(node);
                    return new Node.Load(place == null ? store(node, own) : place);
                }
            }
            if (node instanceof Node.Reduce reduce) {
                Set<Integer> inner = with(loops, reduce.loops());
                return new Node.Reduce(
                        reduce.reduction(), reduce.loops(), rewriting(inner).of(reduce.body()));
            }
            return node instanceof Node.Select select ? choice(select, loops) : null;
        }

        /** Whether some loop around the node, which does not depend on it, has more than one turn. */
        private boolean repeats(Traits.Trait trait, Set<Integer> loops) {
            Set<Integer> others = new TreeSet<>(loops);
            others.removeAll(trait.loops());
            return turns.ranges(others).stream().anyMatch(loop -> loop.turns() > 1);
        }

        /** What one of the sides needs may never be needed. */
        private Node choice(Node.Select select, Set<Integer> loops) {
            return new Node.Select(rewriting(loops).of(select.condition()), select.consequent(), select.alternative());
        }

        private Address store(Node node, List<LoopRange> loops) {
            Address address = temporaries.reserve(loops);
            before.add(
                    Temporaries.store(address, rewriting(with(Set.of(), loops)).below(node), loops));
            known.put(node, address);
            return address;
        }
    }
}
