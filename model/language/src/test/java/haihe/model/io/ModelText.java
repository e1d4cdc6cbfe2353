package haihe.model.io;

import haihe.model.Clause;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes resolved equations so that a person can check them: loops as L0, L1, ..., subscripts by element. */
public final class ModelText implements Expr.Cases<String> {

    private final Model model;

    private ModelText(Model model) {
        this.model = model;
    }

    /** The equation (or initial value) of a variable, a line for each clause. */
    public static String equation(Model model, String name) {
        Variable variable = model.variable(Name.of(name)).orElseThrow();
        ModelText text = new ModelText(model);
        return equationOf(variable).clauses().stream().map(text::clause).collect(Collectors.joining("\n"));
    }

    private static Equation equationOf(Variable variable) {
        if (variable instanceof Variable.Stock stock) {
            return stock.initial();
        }
        return variable instanceof Variable.Flow flow ? flow.equation() : ((Variable.Auxiliary) variable).equation();
    }

    private String clause(Clause clause) {
        String loops = clause.loops().stream().map(this::loop).collect(Collectors.joining(", "));
        return (loops.isEmpty() ? "" : loops + ": ") + clause.expr().match(this);
    }

    private String loop(Loop loop) {
        return "L" + loop.number() + "=" + loop.range().name() + "("
                + loop.range().elements().stream().map(Name::text).collect(Collectors.joining("|")) + ")";
    }

    private String indices(Name variable, List<Index> indices) {
        if (indices.isEmpty()) {
            return "";
        }
        Variable referenced = model.variable(variable).orElseThrow();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < indices.size(); i++) {
            List<Name> elements = referenced.over().get(i).root().elements();
            parts.add(indices.get(i).match(new Index.Cases<String>() {
                @Override
                public String fixed(Index.Fixed index) {
                    return elements.get(index.position()).text();
                }

                @Override
                public String loop(Index.Loop index) {
                    return "L" + index.loop() + "="
                            + index.positions().stream()
                                    .map(position -> elements.get(position).text())
                                    .collect(Collectors.joining("|"));
                }

                @Override
                public String computed(Index.Computed index) {
                    return "(" + index.value().match(ModelText.this) + ")";
                }
            }));
        }
        return "[" + String.join(", ", parts) + "]";
    }

    @Override
    public String number(Expr.Number expr) {
        return expr.value() == Math.rint(expr.value()) ? Long.toString((long) expr.value()) : "" + expr.value();
    }

    @Override
    public String reference(Expr.Reference expr) {
        return expr.variable() + indices(expr.variable(), expr.indices());
    }

    @Override
    public String element(Expr.Element expr) {
        return expr.index().match(new Index.Cases<>() {
            @Override
            public String fixed(Index.Fixed index) {
                return "#" + (index.position() + 1);
            }

            @Override
            public String loop(Index.Loop index) {
                return "#L" + index.loop()
                        + index.positions().stream()
                                .map(position -> Integer.toString(position + 1))
                                .collect(Collectors.joining("|", "=", ""));
            }

            @Override
            public String computed(Index.Computed index) {
                throw new AssertionError("the number of an element is not computed");
            }
        });
    }

    @Override
    public String unary(Expr.Unary expr) {
        return expr.operator() + "(" + expr.operand().match(this) + ")";
    }

    @Override
    public String binary(Expr.Binary expr) {
        return expr.operator() + "(" + expr.left().match(this) + ", "
                + expr.right().match(this) + ")";
    }

    @Override
    public String conditional(Expr.Conditional expr) {
        return "IF(" + expr.condition().match(this) + ", " + expr.consequent().match(this) + ", "
                + expr.alternative().match(this) + ")";
    }

    @Override
    public String call(Expr.Call expr) {
        String arguments =
                expr.arguments().stream().map(each -> each.match(this)).collect(Collectors.joining(", "));
        return expr.function() + "(" + arguments + ")"
                + expr.seed().map(seed -> "@seed" + seed).orElse("");
    }

    @Override
    public String lookup(Expr.LookupCall expr) {
        return "lookup " + expr.lookup() + indices(expr.lookup(), expr.indices()) + "("
                + expr.input().match(this) + ")";
    }

    @Override
    public String reduce(Expr.Reduce expr) {
        return expr.reduction() + "{" + loops(expr.loops()) + ": " + expr.body().match(this) + "}";
    }

    @Override
    public String rank(Expr.Rank expr) {
        return "RANK{" + loop(expr.loop()) + ": " + expr.body().match(this) + "; "
                + expr.rank().match(this)
                + expr.tieBreak().map(tie -> "; " + tie.match(this)).orElse("") + "}";
    }

    @Override
    public String vector(Expr.VectorCall expr) {
        List<String> parts = new ArrayList<>();
        for (Expr.Operand operand : expr.operands()) {
            parts.add(loops(operand.loops()) + ": "
                    + operand.bodies().stream().map(each -> each.match(this)).collect(Collectors.joining(", ")));
        }
        expr.scalars().forEach(scalar -> parts.add(scalar.match(this)));
        return expr.function() + "{" + String.join("; ", parts) + "}";
    }

    private String loops(List<Loop> loops) {
        return loops.stream().map(this::loop).collect(Collectors.joining(", "));
    }
}
