package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Footprint;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Leaves out statements whose slots nobody needs: they are no columns, rates or stocks, nobody watches them, and what
 * remains does not read them. So where only some columns are kept, what serves the others alone goes; flows stay as long
 * as the balances of their stocks are watched.
 */
public final class DeadCode implements Pass {

    @Override
    public Program apply(Program program) {
        return program.watched().isAll() ? program : new Marking(program).result();
    }

    /** Marks what is alive, beginning with what is needed from outside. */
    private static final class Marking {

        private final Program program;
        private final Map<Integer, List<Statement>> writers = new HashMap<>();
        private final Map<Statement, Footprint> footprints = new IdentityHashMap<>();
        private final Map<Statement, Boolean> alive = new IdentityHashMap<>();
        private final Deque<Statement> open = new ArrayDeque<>();
        private final BitSet wanted = new BitSet();

        Marking(Program program) {
            this.program = program;
            Stream.of(program.initial(), program.run(), program.step(), program.evaluate(), program.sample())
                    .flatMap(List::stream)
                    .forEach(this::note);
        }

        private void note(Statement statement) {
            Footprint footprint = Footprint.of(List.of(statement));
            footprints.put(statement, footprint);
            if (records(statement)) {
                mark(statement);
            }
            footprint.writes().stream()
                    .forEach(slot -> writers.computeIfAbsent(slot, key -> new ArrayList<>(2))
                            .add(statement));
        }

        /** Whether it does something besides writing slots. */
        private static boolean records(Statement statement) {
            return statement instanceof Statement.ForEach loop
                    ? loop.body().stream().anyMatch(Marking::records)
                    : statement instanceof Statement.Record || statement instanceof Statement.Operate;
        }

        private void mark(Statement statement) {
            if (alive.put(statement, true) == null) {
                open.add(statement);
            }
        }

        Program result() {
            Layout layout = program.layout();
            program.watched().below(layout.size()).stream().forEach(this::want);
            for (int slot = layout.firstStock(); slot < layout.firstOther(); slot++) {
                want(slot);
            }
            program.columns().forEach(column -> want(column.slot()));
            program.stores().forEach(store -> store.reads().forEach(this::want));
            while (!open.isEmpty()) {
                Footprint footprint = footprints.get(open.pop());
                if (footprint != null) {
                    footprint.reads().stream().forEach(this::want);
                }
            }
            return program.with(new Program.Phases(
                    living(program.initial()),
                    living(program.run()),
                    living(program.step()),
                    living(program.evaluate()),
                    living(program.sample())));
        }

        private void want(int slot) {
            if (!wanted.get(slot)) {
                wanted.set(slot);
                writers.getOrDefault(slot, List.of()).forEach(this::mark);
            }
        }

        private List<Statement> living(List<Statement> statements) {
            return statements.stream().filter(alive::containsKey).toList();
        }
    }
}
