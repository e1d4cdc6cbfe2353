package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Writes flattened statements: loops over the lanes, each around as many straight expressions as follow each other. */
final class LaneStatements implements Statement.Cases<Boolean> {

    private final LaneClass kernel;
    private final Arithmetic arithmetic;
    private final LaneCode code;
    private final LaneCalls calls;
    private final List<Statement.Assign> straight = new ArrayList<>();

    LaneStatements(LaneClass kernel, LaneTables tables, Arithmetic arithmetic, LaneCode code) {
        this.kernel = kernel;
        this.arithmetic = arithmetic;
        this.code = code;
        this.calls = new LaneCalls(tables, code);
    }

    void emit(List<Statement> statements) {
        statements.forEach(statement -> statement.match(this));
        flush();
    }

    private void flush() {
        if (!straight.isEmpty()) {
            arithmetic.emit(List.copyOf(straight), code);
            straight.clear();
        }
    }

    private boolean lanes(Runnable body) {
        flush();
        code.lanes(1, body);
        return true;
    }

    @Override
    public Boolean assign(Statement.Assign statement) {
        if (isCall(statement.value())) {
            return lanes(() -> {
                code.pushValues();
                code.pushPlace(statement.target());
                calls.emit(statement.value());
                code.op(Opcodes.DASTORE);
            });
        }
        return straight.add(statement);
    }

    private boolean isCall(Node node) {
        boolean leaf = node instanceof Node.Literal || node instanceof Node.Load || node instanceof Node.Turn;
        return !leaf && !arithmetic.isStraight(node);
    }

    @Override
    public Boolean loop(Statement.ForEach statement) {
        flush();
        code.loop(statement.loop(), () -> kernel.emit(statement.body(), code));
        return true;
    }

    @Override
    public Boolean record(Statement.Record statement) {
        return lanes(() -> calls.record(statement));
    }

    @Override
    public Boolean operate(Statement.Operate statement) {
        throw new IllegalArgumentException("no lanes for stores: " + statement);
    }

    @Override
    public Boolean fill(Statement.Fill statement) {
        return lanes(() -> calls.fill(statement));
    }
}
