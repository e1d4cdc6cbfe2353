package haihe.model.io.internal.writing;

import haihe.model.Clause;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts clauses to single elements. */
final class Narrowing implements Expr.Cases<Expr> {

    private final int loop;
    private final int at;

    private Narrowing(int loop, int at) {
        this.loop = loop;
        this.at = at;
    }

    /** A clause for one turn of one of its loops. */
    static Clause narrow(Clause clause, int loop, int at) {
        List<Loop> loops = new ArrayList<>(clause.loops());
        Dimension range = loops.get(loop).range();
        Name element = range.elements().get(at);
        Dimension one = new Dimension(element, List.of(element), Optional.of(range.root()), "", range.span());
        loops.set(loop, new Loop(loop, one));
        return new Clause(loops, clause.expr().match(new Narrowing(loop, at)));
    }

    /** A clause for each element, in row-major order. */
    static List<Clause> elements(Clause clause) {
        List<Clause> all = List.of(clause);
        for (int loop = 0; loop < clause.loops().size(); loop++) {
            List<Clause> next = new ArrayList<>();
            for (Clause each : all) {
                for (int at = 0; at < clause.loops().get(loop).range().size(); at++) {
                    next.add(narrow(each, loop, at));
                }
            }
            all = next;
        }
        return all;
    }

    private Index index(Index index) {
        return index.match(new Index.Cases<>() {
            @Override
            public Index fixed(Index.Fixed fixed) {
                return fixed;
            }

            @Override
            public Index loop(Index.Loop each) {
                return each.loop() == loop ? new Index.Fixed(each.positions().get(at)) : each;
            }

            @Override
            public Index computed(Index.Computed computed) {
                return new Index.Computed(rewrite(computed.value()));
            }
        });
    }

    private List<Index> indices(List<Index> indices) {
        return indices.stream().map(this::index).toList();
    }

    private Expr rewrite(Expr expr) {
        return expr.match(this);
    }

    @Override
    public Expr number(Expr.Number expr) {
        return expr;
    }

    @Override
    public Expr reference(Expr.Reference expr) {
        return new Expr.Reference(expr.variable(), indices(expr.indices()), expr.span());
    }

    @Override
    public Expr element(Expr.Element expr) {
        return new Expr.Element(index(expr.index()), expr.span());
    }

    @Override
    public Expr unary(Expr.Unary expr) {
        return new Expr.Unary(expr.operator(), rewrite(expr.operand()), expr.span());
    }

    @Override
    public Expr binary(Expr.Binary expr) {
        return new Expr.Binary(expr.operator(), rewrite(expr.left()), rewrite(expr.right()), expr.span());
    }

    @Override
    public Expr conditional(Expr.Conditional expr) {
        return new Expr.Conditional(
                rewrite(expr.condition()), rewrite(expr.consequent()), rewrite(expr.alternative()), expr.span());
    }

    @Override
    public Expr call(Expr.Call expr) {
        List<Expr> arguments = expr.arguments().stream().map(this::rewrite).toList();
        return new Expr.Call(expr.function(), arguments, expr.seed(), expr.span());
    }

    @Override
    public Expr lookup(Expr.LookupCall expr) {
        return new Expr.LookupCall(expr.lookup(), indices(expr.indices()), rewrite(expr.input()), expr.span());
    }

    @Override
    public Expr reduce(Expr.Reduce expr) {
        return new Expr.Reduce(expr.reduction(), expr.loops(), rewrite(expr.body()), expr.span());
    }

    @Override
    public Expr rank(Expr.Rank expr) {
        return new Expr.Rank(
                expr.loop(),
                rewrite(expr.body()),
                rewrite(expr.rank()),
                expr.tieBreak().map(this::rewrite),
                expr.span());
    }

    @Override
    public Expr vector(Expr.VectorCall expr) {
        List<Expr.Operand> operands = expr.operands().stream()
                .map(operand -> new Expr.Operand(
                        operand.loops(),
                        operand.bodies().stream().map(this::rewrite).toList()))
                .toList();
        List<Expr> scalars = expr.scalars().stream().map(this::rewrite).toList();
        return new Expr.VectorCall(expr.function(), operands, scalars, expr.span());
    }
}
