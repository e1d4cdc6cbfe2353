package haihe.engine.internal.lanes;

import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Appends flattened statements to a list. */
final class FlatStatements implements Statement.Cases<Boolean> {

    private final List<Statement> target;
    private final Predicate<Node> straight;
    private final Flattening.Temporaries temporaries;

    FlatStatements(List<Statement> target, Predicate<Node> straight, Flattening.Temporaries temporaries) {
        this.target = target;
        this.straight = straight;
        this.temporaries = temporaries;
    }

    private FlatNodes nodes() {
        temporaries.free();
        return new FlatNodes(target, straight, temporaries);
    }

    @Override
    public Boolean assign(Statement.Assign statement) {
        Node value = nodes().whole(statement.value());
        return target.add(new Statement.Assign(statement.target(), value));
    }

    @Override
    public Boolean loop(Statement.ForEach statement) {
        List<Statement> body = new ArrayList<>();
        FlatStatements inside = new FlatStatements(body, straight, temporaries);
        statement.body().forEach(inner -> inner.match(inside));
        return target.add(new Statement.ForEach(statement.loop(), body));
    }

    @Override
    public Boolean record(Statement.Record statement) {
        Node value = nodes().simple(statement.value());
        return target.add(new Statement.Record(statement.history(), value));
    }

    @Override
    public Boolean operate(Statement.Operate statement) {
        return target.add(statement);
    }

    @Override
    public Boolean fill(Statement.Fill statement) {
        FlatNodes nodes = nodes();
        List<Node> parameters =
                statement.parameters().stream().map(nodes::simple).toList();
        return target.add(new Statement.Fill(
                statement.function(), statement.target(), statement.arrays(), statement.sizes(), parameters));
    }
}
