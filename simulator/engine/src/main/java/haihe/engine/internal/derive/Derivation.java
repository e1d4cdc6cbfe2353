package haihe.engine.internal.derive;

import static haihe.engine.internal.derive.Formula.ONE;
import static haihe.engine.internal.derive.Formula.ZERO;
import static haihe.engine.internal.derive.Formula.equal;
import static haihe.engine.internal.derive.Formula.negative;
import static haihe.engine.internal.derive.Formula.number;
import static haihe.engine.internal.derive.Formula.over;
import static haihe.engine.internal.derive.Formula.times;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.TableData;
import haihe.model.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * The derivative of a node as a sum of terms, one for each slot that it is computed from. The factors are found from the
 * node down to its leaves, so that however deep it is, each direction costs one product for each leaf (A. Griewank,
 * A. Walther, Evaluating Derivatives (2008), section 10.2: preaccumulation of statements).
 */
final class Derivation implements Node.Cases<Boolean> {

    private final Rules rules;
    private Bindings bindings;
    private List<Term> terms = new ArrayList<>();
    private Node factor = ONE;
    private boolean guarded;

    /**
     * @param rules what the whole program has in common
     * @param bindings receives what computes the factors
     */
    Derivation(Rules rules, Bindings bindings) {
        this.rules = rules;
        this.bindings = bindings;
    }

    /** The terms of the derivative of a node; none if it has none. */
    List<Term> of(Node node) {
        return of(node, ONE, false);
    }

    private List<Term> of(Node node, Node factor, boolean guarded) {
        List<Term> outer = terms;
        terms = new ArrayList<>();
        follow(node, factor, guarded);
        List<Term> found = terms;
        terms = outer;
        return found;
    }

    /** Adds the terms of a node, multiplied with a factor. */
    private void follow(Node node, Node by, boolean steep) {
        if (Formula.isZero(by) || !rules.activity().of(node)) {
            return;
        }
        Node outerFactor = factor;
        boolean outerGuarded = guarded;
        factor = by;
        guarded = guarded || steep;
        node.match(this);
        factor = outerFactor;
        guarded = outerGuarded;
    }

    private boolean isActive(Node node) {
        return rules.activity().of(node);
    }

    private void add(Term.Source source) {
        terms.add(new Term(factor, source, guarded));
    }

    @Override
    public Boolean literal(Node.Literal node) {
        return true;
    }

    @Override
    public Boolean load(Node.Load node) {
        add(new Term.Slot(node.address()));
        return true;
    }

    @Override
    public Boolean gather(Node.Gather node) {
        List<Node.Gather.Subscript> subscripts = node.subscripts().stream()
                .map(each -> new Node.Gather.Subscript(bindings.share(each.value()), each.size(), each.stride()))
                .toList();
        add(new Term.Element(new Node.Gather(node.address(), subscripts)));
        return true;
    }

    @Override
    public Boolean turn(Node.Turn node) {
        return true;
    }

    @Override
    public Boolean unary(Node.Unary node) {
        follow(node.operand(), negative(factor), false);
        return true;
    }

    @Override
    public Boolean binary(Node.Binary node) {
        Node by = isActive(node.left()) && isActive(node.right()) ? bindings.share(factor) : factor;
        Node left = node.left();
        Node right = node.right();
        switch (node.operator()) {
            case ADD -> both(left, by, right, by);
            case SUBTRACT -> both(left, by, right, negative(by));
            case MULTIPLY -> {
                Node byLeft = isActive(left) ? times(by, bindings.share(right)) : ZERO;
                Node byRight = isActive(right) ? times(by, bindings.share(left)) : ZERO;
                both(left, byLeft, right, byRight);
            }
            case DIVIDE -> {
                Node divisor = bindings.share(right);
                Node part = bindings.share(over(by, divisor));
                Node byRight = isActive(right) ? negative(times(part, bindings.share(node))) : ZERO;
                both(left, part, right, byRight);
            }
            case POWER -> power(node, by);
            case MODULO -> both(left, by, right, times(by, OperatorRules.moduloByDivisor(left, right, bindings)));
            default -> throw new IllegalArgumentException(node.operator() + " has no derivative");
        }
        return true;
    }

    private void both(Node left, Node byLeft, Node right, Node byRight) {
        follow(left, byLeft, false);
        follow(right, byRight, false);
    }

    private void power(Node.Binary node, Node by) {
        if (isActive(node.left())) {
            follow(node.left(), times(by, OperatorRules.powerByBase(node, bindings)), OperatorRules.isSteep(node));
        }
        if (isActive(node.right())) {
            follow(node.right(), times(by, OperatorRules.powerByExponent(node, bindings)), true);
        }
    }

    @Override
    public Boolean select(Node.Select node) {
        if (rules.activity().standsStill(node)) {
            follow(node.alternative(), factor, false);
            return true;
        }
        rules.noteBranch(node.condition());
        Node condition = bindings.share(node.condition());
        Node by = bindings.share(factor);
        for (Term term : of(node.consequent(), by, false)) {
            terms.add(new Term(Formula.select(condition, term.factor(), ZERO), term.source(), true));
        }
        for (Term term : of(node.alternative(), by, false)) {
            terms.add(new Term(Formula.select(condition, ZERO, term.factor()), term.source(), true));
        }
        return true;
    }

    @Override
    public Boolean invoke(Node.Invoke node) {
        Arguments arguments = new Arguments(node, bindings);
        Node by = node.arguments().size() > 1 ? bindings.share(factor) : factor;
        for (int i = 0; i < node.arguments().size(); i++) {
            if (isActive(node.arguments().get(i))) {
                var partial = FunctionRules.partial(node.function(), arguments, i);
                if (partial.isEmpty()) {
                    rules.refuse("argument " + (i + 1) + " of " + node.function() + " decides when something jumps");
                }
                follow(
                        node.arguments().get(i),
                        times(by, partial.orElse(ZERO)),
                        FunctionRules.isSteep(node.function()));
            }
        }
        return true;
    }

    @Override
    public Boolean table(Node.Table node) {
        int shift = rules.slopes().shift();
        Address derivative =
                new Address(node.table().base() + shift, node.table().terms());
        boolean inverse = rules.slopes().readingOf(node.table().base()) == TableData.Reading.INVERSE;
        Node input = bindings.share(inverse ? node : node.input());
        Node slope = new Node.Table(derivative, input);
        Node none = equal(input, number(TimeSeries.MISSING));
        follow(node.input(), times(factor, inverse ? Formula.select(none, ZERO, over(ONE, slope)) : slope), false);
        return true;
    }

    @Override
    public Boolean reduce(Node.Reduce node) {
        rules.activity().ranges().enter(node.loops());
        ReductionRules reduction = new ReductionRules(node, bindings);
        Node by = factor;
        boolean steep = guarded;
        Bindings inner = bindings.within(node.loops());
        Bindings outer = bindings;
        bindings = inner;
        guarded = false;
        List<Term> found = new ArrayList<>();
        for (Term term : of(node.body(), reduction.byElement(inner, rules.freshLoops()), false)) {
            found.add(new Term(inner.share(term.factor()), term.source(), term.guarded()));
        }
        bindings = outer;
        guarded = steep;
        outer.close(inner);
        factor = by;
        add(new Term.Sum(node.loops(), found));
        return true;
    }

    @Override
    public Boolean draw(Node.Draw node) {
        List<Node> shared = node.arguments().stream().map(bindings::share).toList();
        Node.Draw draw = new Node.Draw(node.distribution(), node.stream(), node.ownSeed(), node.element(), shared);
        Node by = bindings.share(factor);
        for (int i = DrawRules.bounds(node.distribution()); i < shared.size(); i++) {
            if (isActive(node.arguments().get(i))) {
                var partial = DrawRules.partial(draw, bindings.share(draw), i);
                if (partial.isEmpty()) {
                    rules.refuse("draws of the distribution " + node.distribution()
                            + " have no derivative by its parameter " + (i + 1));
                }
                follow(node.arguments().get(i), times(by, partial.orElse(ZERO)), false);
            }
        }
        return true;
    }

    @Override
    public Boolean history(Node.History node) {
        if (isActive(node.delay())) {
            rules.refuse("a fixed delay has no derivative by its delay time");
        }
        if (rules.activity().isWithinStep()) {
            rules.refuse("what a fixed delay begins with changes on the way");
            return true;
        }
        List<Term> initial = of(node.initial(), ONE, false).stream()
                .map(term -> new Term(bindings.share(term.factor()), term.source(), term.guarded()))
                .toList();
        add(new Term.Past(node.history(), bindings.share(node.delay()), initial));
        return true;
    }

    @Override
    public Boolean ask(Node.Ask node) {
        return true;
    }
}
