package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Writes statements, in place as long as they fit into one method. */
final class Statements implements Statement.Cases<Boolean> {

    private final KernelClasses kernel;
    private final MethodCode code;
    private final Nodes nodes;
    private final List<LoopRange> open = new ArrayList<>();
    private @Nullable Locals locals;

    Statements(KernelClasses kernel, MethodCode code) {
        this.kernel = kernel;
        this.code = code;
        this.nodes = new Nodes(kernel, code);
    }

    /** Writes the body of a method. */
    void emitBody(List<Statement> statements) {
        if (kernel.blocks().fit(statements)) {
            locals = Locals.of(statements, kernel.blocks(), kernel.outline());
            for (int slot : locals.often()) {
                code.pushSlot(slot);
                code.keep(slot);
            }
        }
        emit(statements);
    }

    private void emit(List<Statement> statements) {
        if (kernel.blocks().fit(statements)) {
            statements.forEach(statement -> statement.match(this));
        } else {
            kernel.blocks().divide(statements).forEach(block -> kernel.callBlock(block, code));
        }
    }

    @Override
    public Boolean assign(Statement.Assign statement) {
        int slot = statement.target().base();
        if (locals == null || !statement.target().terms().isEmpty() || !locals.keeps(slot, code)) {
            store(statement);
        } else if (locals.owns(slot, kernel.reads())) {
            nodes.emit(statement.value());
            code.keep(slot);
        } else {
            store(statement, slot);
        }
        return true;
    }

    private void store(Statement.Assign statement) {
        code.pushValues();
        code.pushAddress(statement.target());
        nodes.emit(statement.value());
        code.op(Opcodes.DASTORE);
    }

    private void store(Statement.Assign statement, int slot) {
        code.pushValues();
        code.pushInt(slot);
        nodes.emit(statement.value());
        code.op(Opcodes.DUP2);
        code.keep(slot);
        code.op(Opcodes.DASTORE);
    }

    @Override
    public Boolean loop(Statement.ForEach statement) {
        Map<InvariantKey, Node> invariants = invariants(statement);
        invariants.forEach((key, node) -> {
            nodes.emit(node);
            code.hold(key);
        });
        open.add(statement.loop());
        code.loop(statement.loop(), () -> emit(statement.body()));
        open.remove(open.size() - 1);
        code.release(invariants.keySet());
        return true;
    }

    /** What to compute before a loop; nothing if loops of other methods are around it, whose turns are not known here. */
    private Map<InvariantKey, Node> invariants(Statement.ForEach statement) {
        if (code.hasTurnsOfCaller() || !kernel.blocks().fit(statement.body())) {
            return Map.of();
        }
        Map<InvariantKey, Node> found = LoopInvariants.of(statement, open, kernel.outline(), kernel.blocks());
        found.keySet().removeIf(key -> code.held(key) >= 0);
        found.values().removeIf(nodes::isResident);
        return found;
    }

    @Override
    public Boolean record(Statement.Record statement) {
        code.pushHistory(statement.history());
        code.pushSlot(Layout.TIME);
        nodes.emit(statement.value());
        Calls.record(code);
        return true;
    }

    @Override
    public Boolean operate(Statement.Operate statement) {
        code.pushStore(statement.store());
        code.pushValues();
        Calls.operate(statement.operation(), code);
        return true;
    }

    @Override
    public Boolean fill(Statement.Fill statement) {
        code.pushValues();
        statement.arrays().forEach(code::pushAddress);
        statement.sizes().forEach(code::pushInt);
        statement.parameters().forEach(nodes::emit);
        code.pushAddress(statement.target());
        Calls.fill(statement.function(), code);
        return true;
    }
}
