package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes a phase anew, with what computes derivatives right before what computes the values. */
final class TangentStatements implements Statement.Cases<Boolean> {

    private final Rules rules;
    private final Directions directions;
    private final FreshSlots slots;
    private final SlotNames names;
    private final Function<Address, List<Term>> more;
    private List<Statement> out = new ArrayList<>();

    /** @param more what is added to the derivative of an address besides the derivative of what is assigned */
    TangentStatements(
            Rules rules, Directions directions, FreshSlots slots, SlotNames names, Function<Address, List<Term>> more) {
        this.rules = rules;
        this.directions = directions;
        this.slots = slots;
        this.names = names;
        this.more = more;
    }

    /** The statements of a phase and those of its derivatives. */
    List<Statement> of(List<Statement> statements) {
        return within(statements, "the model");
    }

    private List<Statement> within(List<Statement> statements, String otherwise) {
        List<Statement> outer = out;
        out = new ArrayList<>();
        List<String> variables = names.of(statements, otherwise);
        for (int i = 0; i < statements.size(); i++) {
            rules.refusals().at(variables.get(i));
            if (statements.get(i) instanceof Statement.ForEach loop) {
                rules.activity().ranges().enter(loop.loop());
                out.add(new Statement.ForEach(loop.loop(), within(loop.body(), variables.get(i))));
            } else {
                statements.get(i).match(this);
            }
        }
        List<Statement> found = out;
        out = outer;
        return found;
    }

    @Override
    public Boolean assign(Statement.Assign statement) {
        if (rules.activity().isActive(statement.target())) {
            Bindings bindings = Bindings.of(slots);
            List<Term> terms = new ArrayList<>(new Derivation(rules, bindings).of(statement.value()));
            terms.addAll(more.apply(statement.target()));
            Statement derivatives = directions.assign(statement.target(), terms, bindings);
            out.addAll(bindings.statements());
            out.add(derivatives);
        }
        return out.add(statement);
    }

    @Override
    public Boolean loop(Statement.ForEach statement) {
        throw new IllegalStateException("loops are entered elsewhere");
    }

    @Override
    public Boolean record(Statement.Record statement) {
        if (rules.activity().isRecorded(statement.history())) {
            Bindings bindings = Bindings.of(slots);
            List<Term> terms = new Derivation(rules, bindings).of(statement.value());
            Node value = directions.sum(directions.shared(terms, bindings));
            out.addAll(bindings.statements());
            out.add(directions.forAll(new Statement.Record(directions.history(statement.history()), value)));
        }
        return out.add(statement);
    }

    @Override
    public Boolean operate(Statement.Operate statement) {
        return out.add(statement);
    }

    @Override
    public Boolean fill(Statement.Fill statement) {
        out.add(statement);
        if (FillRules.isSmooth(statement.function()) && rules.activity().readsActive(statement)) {
            new FillRules(directions, slots, rules)
                    .derivatives(statement)
                    .ifPresentOrElse(out::add, () -> rules.refuse(statement.function() + " has no derivative here"));
        }
        return true;
    }
}
