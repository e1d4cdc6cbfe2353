package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which slots may depend on which stocks within a step, read off the evaluation phase by walking all turns of its loops.
 * Every derivative that is not 0 is among them; some of them may be 0 always.
 */
final class Sparsity extends Links implements Statement.Cases<Boolean> {

    private final @Nullable BitSet[] sources;
    private final Map<Integer, Integer> turns = new HashMap<>();
    private BitSet found = new BitSet();

    private Sparsity(Program program) {
        super(program.tables(), true);
        sources = new BitSet[program.layout().size()];
        int first = program.layout().firstStock();
        for (int stock = 0; stock < program.layout().stocks(); stock++) {
            BitSet self = new BitSet();
            self.set(stock);
            sources[first + stock] = self;
        }
    }

    /** For each slot of a list, the stocks that it may depend on, by their numbers. */
    static BitSet[] of(Program program, int[] slots) {
        Sparsity sparsity = new Sparsity(program);
        sparsity.visit(program.evaluate());
        BitSet[] rows = new BitSet[slots.length];
        for (int i = 0; i < rows.length; i++) {
            BitSet row = sparsity.sources[slots[i]];
            rows[i] = row == null ? new BitSet() : row;
        }
        return rows;
    }

    private void visit(List<Statement> statements) {
        for (Statement statement : statements) {
            statement.match(this);
        }
    }

    private int resolve(Address address) {
        int slot = address.base();
        for (Address.Term term : address.terms()) {
            slot += term.stride() * turns.getOrDefault(term.loop(), 0);
        }
        return slot;
    }

    private boolean add(int slot) {
        BitSet from = sources[slot];
        if (from != null) {
            found.or(from);
        }
        return false;
    }

    @Override
    boolean slot(Address address) {
        return add(resolve(address));
    }

    @Override
    boolean elements(Node.Gather gather) {
        return Ranges.anyElement(resolve(gather.address()), gather.subscripts(), this::add);
    }

    @Override
    boolean past(Address history, boolean other) {
        return false;
    }

    @Override
    boolean turns(List<LoopRange> loops, Node body) {
        if (loops.isEmpty()) {
            return of(body);
        }
        LoopRange outer = loops.get(0);
        for (int turn = 0; turn < outer.turns(); turn++) {
            turns.put(outer.loop(), turn);
            turns(loops.subList(1, loops.size()), body);
        }
        return false;
    }

    @Override
    public Boolean assign(Statement.Assign statement) {
        found = new BitSet();
        of(statement.value());
        write(resolve(statement.target()));
        return true;
    }

    private void write(int slot) {
        sources[slot] = found.isEmpty() ? null : found;
    }

    @Override
    public Boolean loop(Statement.ForEach statement) {
        for (int turn = 0; turn < statement.loop().turns(); turn++) {
            turns.put(statement.loop().loop(), turn);
            visit(statement.body());
        }
        return true;
    }

    @Override
    public Boolean record(Statement.Record statement) {
        return true;
    }

    @Override
    public Boolean operate(Statement.Operate statement) {
        return true;
    }

    @Override
    public Boolean fill(Statement.Fill statement) {
        found = new BitSet();
        if (FillRules.isSmooth(statement.function())) {
            any(statement.parameters());
            for (int array = 0; array < statement.arrays().size(); array++) {
                int first = resolve(statement.arrays().get(array));
                int operand =
                        array * statement.sizes().size() / statement.arrays().size();
                for (int i = 0; i < statement.sizes().get(operand); i++) {
                    add(first + i);
                }
            }
        }
        int target = resolve(statement.target());
        for (int i = 0; i < statement.function().result(statement.sizes()); i++) {
            write(target + i);
        }
        return true;
    }
}
