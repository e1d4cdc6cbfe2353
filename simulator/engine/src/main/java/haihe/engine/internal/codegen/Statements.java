package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Writes statements, in place as long as they fit into one method. */
final class Statements implements Statement.Cases<Boolean> {

    private final KernelClasses kernel;
    private final MethodCode code;
    private final Nodes nodes;
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
        code.loop(statement.loop(), () -> emit(statement.body()));
        return true;
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
