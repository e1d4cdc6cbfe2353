package haihe.model.analysis;

import haihe.model.Clause;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts of equations element by element, equal for two equations that mean the same by the same operations in the same
 * order: how elements share clauses, how loops are numbered and where things are written does not show.
 */
final class ElementText implements Expr.Cases<String> {

    private final Map<Integer, Integer> turns;
    private final Map<Integer, Integer> depths = new HashMap<>();

    private ElementText(Map<Integer, Integer> turns) {
        this.turns = turns;
    }

    /** The text of each element that has an equation, by its number in row-major order. */
    static Map<Integer, String> of(Variable variable, Equation equation) {
        Map<Integer, String> texts = new HashMap<>();
        for (Clause clause : equation.clauses()) {
            visit(variable, clause, 0, 0, new HashMap<>(), texts);
        }
        return texts;
    }

    private static void visit(
            Variable variable,
            Clause clause,
            int loop,
            int element,
            Map<Integer, Integer> turns,
            Map<Integer, String> texts) {
        if (loop == clause.loops().size()) {
            texts.put(element, clause.expr().match(new ElementText(Map.copyOf(turns))));
            return;
        }
        List<Name> elements = clause.loops().get(loop).range().elements();
        for (int turn = 0; turn < elements.size(); turn++) {
            int at = variable.over().get(loop).indexOf(elements.get(turn)).orElseThrow();
            turns.put(loop, turn);
            int inner = element * variable.over().get(loop).size() + at;
            visit(variable, clause, loop + 1, inner, turns, texts);
        }
    }

    private String text(Expr expr) {
        return expr.match(this);
    }

    private String texts(List<Expr> expressions) {
        return expressions.stream().map(this::text).collect(Collectors.joining(","));
    }

    private String index(Index index) {
        return index.match(new Index.Cases<>() {
            @Override
            public String fixed(Index.Fixed fixed) {
                return Integer.toString(fixed.position());
            }

            @Override
            public String loop(Index.Loop loop) {
                Integer turn = turns.get(loop.loop());
                return turn == null
                        ? "L" + depths.get(loop.loop()) + loop.positions()
                        : Integer.toString(loop.positions().get(turn));
            }

            @Override
            public String computed(Index.Computed computed) {
                return text(computed.value());
            }
        });
    }

    private String indices(List<Index> indices) {
        return indices.stream().map(this::index).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public String number(Expr.Number expr) {
        return Double.toString(expr.value());
    }

    @Override
    public String reference(Expr.Reference expr) {
        return expr.variable().key() + indices(expr.indices());
    }

    /** The number of a fixed element is a number like any other. */
    @Override
    public String element(Expr.Element expr) {
        String index = index(expr.index());
        return index.startsWith("L") ? "#" + index : Double.toString(Integer.parseInt(index) + 1);
    }

    @Override
    public String unary(Expr.Unary expr) {
        if (expr.operator() == Expr.UnaryOperator.NEGATE && expr.operand() instanceof Expr.Number number) {
            return Double.toString(-number.value());
        }
        return expr.operator() + "(" + text(expr.operand()) + ")";
    }

    @Override
    public String binary(Expr.Binary expr) {
        return expr.operator() + "(" + text(expr.left()) + "," + text(expr.right()) + ")";
    }

    @Override
    public String conditional(Expr.Conditional expr) {
        return "IF(" + text(expr.condition()) + "," + text(expr.consequent()) + "," + text(expr.alternative()) + ")";
    }

    @Override
    public String call(Expr.Call expr) {
        return expr.function() + "(" + texts(expr.arguments()) + ")" + expr.seed();
    }

    @Override
    public String lookup(Expr.LookupCall expr) {
        return expr.lookup().key() + indices(expr.indices()) + "(" + text(expr.input()) + ")";
    }

    @Override
    public String reduce(Expr.Reduce expr) {
        return expr.reduction() + inLoops(expr.loops(), List.of(expr.body()));
    }

    @Override
    public String rank(Expr.Rank expr) {
        List<Expr> bodies = new ArrayList<>(List.of(expr.body()));
        expr.tieBreak().ifPresent(bodies::add);
        return "RANK" + text(expr.rank()) + inLoops(List.of(expr.loop()), bodies);
    }

    @Override
    public String vector(Expr.VectorCall expr) {
        String operands = expr.operands().stream()
                .map(operand -> inLoops(operand.loops(), operand.bodies()))
                .collect(Collectors.joining());
        return expr.function() + operands + "(" + texts(expr.scalars()) + ")";
    }

    private String inLoops(List<Loop> loops, List<Expr> bodies) {
        for (Loop loop : loops) {
            depths.put(loop.number(), depths.size());
        }
        String sizes = loops.stream()
                .map(loop -> Integer.toString(loop.range().size()))
                .collect(Collectors.joining(",", "{", ":"));
        String text = sizes + texts(bodies) + "}";
        loops.forEach(loop -> depths.remove(loop.number()));
        return text;
    }
}
