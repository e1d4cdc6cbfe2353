package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Statement;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Writes statements, in place as long as they fit into one method. */
final class Statements implements Statement.Cases<Boolean> {

    private final KernelClasses kernel;
    private final MethodCode code;
    private final Nodes nodes;

    Statements(KernelClasses kernel, MethodCode code) {
        this.kernel = kernel;
        this.code = code;
        this.nodes = new Nodes(kernel, code);
    }

    void emit(List<Statement> statements) {
        if (kernel.blocks().fit(statements)) {
            statements.forEach(statement -> statement.match(this));
        } else {
            kernel.blocks().divide(statements).forEach(block -> kernel.callBlock(block, code));
        }
    }

    @Override
    public Boolean assign(Statement.Assign statement) {
        code.pushValues();
        code.pushAddress(statement.target());
        nodes.emit(statement.value());
        code.op(Opcodes.DASTORE);
        return true;
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
