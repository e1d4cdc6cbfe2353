package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Semantics;
import haihe.model.Variable;
import java.util.List;

/** Lowers expressions to nodes. */
final class ExprLowering implements Expr.Cases<Node> {

    private final Setting setting;

    ExprLowering(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Node number(Expr.Number expr) {
        return new Node.Literal(expr.value());
    }

    @Override
    public Node reference(Expr.Reference expr) {
        Variable variable = setting.work().variable(expr.variable());
        Location location = Location.of(variable, expr.indices(), setting);
        Address address = location.address(setting.work().memory().baseOf(variable.name()));
        return location.subscripts().isEmpty()
                ? new Node.Load(address)
                : new Node.Gather(address, location.subscripts(), outside());
    }

    /** What an element is whose number lies outside its array. */
    private double outside() {
        return setting.work().model().semantics().outside() == Semantics.Outside.ZERO ? 0 : Double.NaN;
    }

    @Override
    public Node element(Expr.Element expr) {
        return expr.index().match(new Index.Cases<>() {
            @Override
            public Node fixed(Index.Fixed index) {
                return new Node.Literal(index.position() + 1.0);
            }

            @Override
            public Node loop(Index.Loop index) {
                List<Integer> numbers =
                        index.positions().stream().map(position -> position + 1).toList();
                return LoopNumbers.of(index.loop(), numbers, setting);
            }

            @Override
            public Node computed(Index.Computed index) {
                throw new IllegalArgumentException("the number of a computed element at " + expr.span());
            }
        });
    }

    @Override
    public Node unary(Expr.Unary expr) {
        return new Node.Unary(expr.operator(), setting.lower(expr.operand()));
    }

    @Override
    public Node binary(Expr.Binary expr) {
        Node left = setting.lower(expr.left());
        Node right = setting.lower(expr.right());
        boolean truncated = expr.operator() == Expr.BinaryOperator.MODULO
                && setting.work().model().semantics().modulo() == Semantics.Modulo.TRUNCATED;
        return truncated
                ? new Node.Invoke(MathFunction.REMAINDER, List.of(left, right))
                : new Node.Binary(expr.operator(), left, right);
    }

    @Override
    public Node conditional(Expr.Conditional expr) {
        return new Node.Select(
                setting.lower(expr.condition()), setting.lower(expr.consequent()), setting.lower(expr.alternative()));
    }

    @Override
    public Node call(Expr.Call expr) {
        return new CallLowering(setting).lower(expr);
    }

    @Override
    public Node lookup(Expr.LookupCall expr) {
        Variable table = setting.work().variable(expr.lookup());
        Location location = Location.of(table, expr.indices(), setting);
        Node input = LookupInput.of(table, expr, setting);
        int base = setting.work().tables().baseOf(table.name(), expr.reading());
        return choose(location, base, location.subscripts(), input);
    }

    /** The table that computed subscripts point at: a choice for each subscript. */
    private Node choose(Location location, int base, List<Node.Gather.Subscript> open, Node input) {
        if (open.isEmpty()) {
            return new Node.Table(location.address(base), input);
        }
        Node.Gather.Subscript subscript = open.get(0);
        Node number = new Node.Invoke(MathFunction.FLOOR, List.of(subscript.value()));
        Node choice = new Node.Literal(outside());
        for (int element = subscript.size() - 1; element >= 0; element--) {
            Node chosen = choose(location, base + element * subscript.stride(), open.subList(1, open.size()), input);
            Node here = new Node.Binary(Expr.BinaryOperator.EQUAL, number, new Node.Literal(element + 1.0));
            choice = new Node.Select(here, chosen, choice);
        }
        return choice;
    }

    @Override
    public Node reduce(Expr.Reduce expr) {
        List<LoopRange> ranges = expr.loops().stream().map(ExprLowering::range).toList();
        if (expr.reduction() == Expr.Reduction.SIZE) {
            return new Node.Literal(ranges.stream().mapToInt(LoopRange::turns).reduce(1, (a, b) -> a * b));
        }
        return new Node.Reduce(
                expr.reduction(), ranges, setting.within(expr.loops()).lower(expr.body()));
    }

    private static LoopRange range(Loop loop) {
        return new LoopRange(loop.number(), loop.range().size());
    }

    @Override
    public Node rank(Expr.Rank expr) {
        return new VectorLowering(setting).rank(expr);
    }

    @Override
    public Node vector(Expr.VectorCall expr) {
        return new VectorLowering(setting).lower(expr);
    }
}
