package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which variable's equation a statement belongs to. */
final class SlotNames {

    private static final String HIDDEN = "a hidden stock of a delay or smooth";

    private final Layout layout;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, String> columns = new HashMap<>();
    private final Ranges ranges = new Ranges();

    SlotNames(Program program) {
        this.layout = program.layout();
        for (Program.Column column : program.columns()) {
            columns.put(column.slot(), column.name());
            int bracket = column.name().indexOf('[');
            names.put(column.slot(), bracket < 0 ? column.name() : column.name().substring(0, bracket));
        }
        nameHidden(program.evaluate());
    }

    /** The column of a slot; for a hidden stock the variable that reads it. */
    String of(int slot) {
        String column = columns.get(slot);
        return column != null ? column : names.getOrDefault(slot, HIDDEN);
    }

    /** For each statement the variable: the one that it computes, or that the next statements compute by its help. */
    List<String> of(List<Statement> statements, String otherwise) {
        List<String> found = new ArrayList<>();
        String next = otherwise;
        for (int i = statements.size() - 1; i >= 0; i--) {
            next = targetOf(statements.get(i)).flatMap(this::nameOf).orElse(next);
            found.add(0, next);
        }
        return found;
    }

    private static Optional<Address> targetOf(Statement statement) {
        if (statement instanceof Statement.Assign assign) {
            return Optional.of(assign.target());
        }
        if (statement instanceof Statement.Fill fill) {
            return Optional.of(fill.target());
        }
        return statement instanceof Statement.ForEach loop && !loop.body().isEmpty()
                ? targetOf(loop.body().get(loop.body().size() - 1))
                : Optional.empty();
    }

    /** Gives hidden stocks the name of the variable that reads them, from the last stage of a delay to the first. */
    private void nameHidden(List<Statement> statements) {
        int before;
        do {
            before = names.size();
            List<String> variables = of(statements, "");
            for (int i = 0; i < variables.size(); i++) {
                nameHidden(statements.get(i), variables.get(i));
            }
        } while (names.size() > before);
    }

    private void nameHidden(Statement statement, String variable) {
        if (statement instanceof Statement.ForEach loop) {
            ranges.enter(loop.loop());
            loop.body().forEach(inner -> nameHidden(inner, variable));
        } else if (statement instanceof Statement.Assign assign && !variable.isEmpty() && !variable.equals(HIDDEN)) {
            nameHidden(assign.value(), variable);
        }
    }

    private void nameHidden(Node node, String variable) {
        if (node instanceof Node.Reduce reduce) {
            ranges.enter(reduce.loops());
        }
        if (node instanceof Node.Load load && isStock(load.address().base())) {
            ranges.anyOf(load.address(), slot -> {
                names.putIfAbsent(slot, variable);
                return false;
            });
        }
        Operands.of(node).forEach(operand -> nameHidden(operand, variable));
    }

    private boolean isStock(int slot) {
        return slot >= layout.firstStock() && slot < layout.firstRate();
    }

    private Optional<String> nameOf(Address address) {
        int slot = address.base();
        boolean rate = slot >= layout.firstRate() && slot < layout.firstOther();
        String name = names.get(rate ? slot - layout.stocks() : slot);
        boolean stock = slot >= layout.firstStock() && slot < layout.firstOther();
        return name == null && stock ? Optional.of(HIDDEN) : Optional.ofNullable(name);
    }
}
