package haihe.engine.internal.derive;

import static haihe.engine.internal.derive.Formula.ZERO;
import static haihe.engine.internal.derive.Formula.binary;
import static haihe.engine.internal.derive.Formula.plus;
import static haihe.engine.internal.derive.Formula.times;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.engine.internal.program.Statement.Assign;
import haihe.engine.internal.program.Statement.ForEach;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what is computed along each direction.
 *
 * @param space where derivatives are
 * @param loop the loop over directions
 * @param histories the number of the first history of derivatives
 */
record Directions(TangentSpace space, int loop, int histories) {

    /** A statement for every direction. */
    Statement forAll(Statement statement) {
        return space.directions() == 1
                ? statement
                : new ForEach(new LoopRange(loop, space.directions()), List.of(statement));
    }

    /** Stores the sum of terms in the derivatives of an address. */
    Statement assign(Address target, List<Term> terms, Bindings bindings) {
        return forAll(new Assign(space.of(target, loop), sum(shared(terms, bindings))));
    }

    /** Terms of the same source made one, with factors that are computed once for all directions. */
    List<Term> shared(List<Term> terms, Bindings bindings) {
        Map<Term.Source, Term> merged = new LinkedHashMap<>();
        for (Term term : terms) {
            merged.merge(term.source(), term, Directions::merge);
        }
        List<Term> shared = new ArrayList<>();
        for (Term term : merged.values()) {
            Node factor = space.directions() == 1 ? term.factor() : bindings.share(term.factor());
            shared.add(new Term(factor, term.source(), term.guarded()));
        }
        return shared;
    }

    private static Term merge(Term one, Term other) {
        return new Term(add(one.factor(), other.factor()), one.source(), one.guarded() || other.guarded());
    }

    /** The sum of two factors; of the two sides of a choice it is a choice again. */
    private static Node add(Node one, Node other) {
        if (one instanceof Node.Select first
                && other instanceof Node.Select second
                && first.condition().equals(second.condition())) {
            return Formula.select(
                    first.condition(),
                    plus(first.consequent(), second.consequent()),
                    plus(first.alternative(), second.alternative()));
        }
        return plus(one, other);
    }

    /** The sum of terms along the direction of the loop. */
    Node sum(List<Term> terms) {
        Node sum = ZERO;
        for (Term term : terms) {
            sum = plus(sum, of(term));
        }
        return sum;
    }

    private Node of(Term term) {
        Node source = read(term.source());
        Node product = times(term.factor(), source);
        if (!term.guarded() || term.factor() instanceof Node.Literal) {
            return product;
        }
        Node both = binary(BinaryOperator.AND, term.factor(), source);
        return new Node.Select(both, product, ZERO);
    }

    private Node read(Term.Source source) {
        if (source instanceof Term.Slot slot) {
            return new Node.Load(space.of(slot.address(), loop));
        }
        if (source instanceof Term.Element element) {
            return gather(element.gather());
        }
        if (source instanceof Term.Past past) {
            return new Node.History(history(past.history()), past.delay(), sum(past.initial()));
        }
        Term.Sum reduced = (Term.Sum) source;
        return new Node.Reduce(Reduction.SUM, reduced.loops(), sum(reduced.terms()));
    }

    private Node gather(Node.Gather gather) {
        List<Node.Gather.Subscript> subscripts = gather.subscripts().stream()
                .map(each -> new Node.Gather.Subscript(each.value(), each.size(), each.stride() * space.directions()))
                .toList();
        return new Node.Gather(space.of(gather.address(), loop), subscripts);
    }

    /** The histories of the derivatives of what a history records. */
    Address history(Address history) {
        return space.spread(histories + history.base() * space.directions(), history.terms(), loop);
    }
}
