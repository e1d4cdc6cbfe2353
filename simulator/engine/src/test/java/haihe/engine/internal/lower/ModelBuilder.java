package haihe.engine.internal.lower;

import haihe.engine.internal.program.Choices;
import haihe.model.Clause;
import haihe.model.Dimension;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.GraphicalFunction;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Span;
import haihe.model.TimeSeries;
import haihe.model.TimeSpec;
import haihe.model.ValueRange;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Builds checked models without reading any text. */
public final class ModelBuilder {

    private final List<Variable> variables = new ArrayList<>();
    private Semantics semantics = Semantics.XMILE;
    private double start = 0;
    private double stop = 10;
    private double step = 1;

    public static Dimension dimension(String name, String... elements) {
        return new Dimension(Name.of(name), names(elements), Optional.empty(), "", Span.NONE);
    }

    public static Dimension subRange(String name, Dimension root, String... elements) {
        return new Dimension(Name.of(name), names(elements), Optional.of(root), "", Span.NONE);
    }

    private static List<Name> names(String... texts) {
        return Arrays.stream(texts).map(Name::of).toList();
    }

    public ModelBuilder time(double newStart, double newStop, double newStep) {
        start = newStart;
        stop = newStop;
        step = newStep;
        return this;
    }

    public ModelBuilder semantics(Semantics other) {
        semantics = other;
        return this;
    }

    public ModelBuilder constant(String name, double value) {
        return constant(name, List.of(), value);
    }

    public ModelBuilder constant(String name, List<Dimension> over, Double... values) {
        variables.add(new Variable.Constant(declaration(name, over), List.of(values), ValueRange.ANY, ""));
        return this;
    }

    /** A constant that scenarios may set within a range only. */
    public ModelBuilder constant(String name, double value, ValueRange range) {
        variables.add(new Variable.Constant(declaration(name, List.of()), List.of(value), range, ""));
        return this;
    }

    public ModelBuilder aux(String name, Expr equation) {
        return aux(name, List.of(), equation);
    }

    /** An apply-to-all auxiliary; its loops are numbered 0, 1, ... */
    public ModelBuilder aux(String name, List<Dimension> over, Expr equation) {
        variables.add(new Variable.Auxiliary(declaration(name, over), equation(over, equation)));
        return this;
    }

    public ModelBuilder aux(String name, List<Dimension> over, Clause... clauses) {
        variables.add(new Variable.Auxiliary(declaration(name, over), new Equation(List.of(clauses), "")));
        return this;
    }

    public static Clause clause(Expr expr, Dimension... ranges) {
        List<Loop> loops = new ArrayList<>();
        for (Dimension range : ranges) {
            loops.add(new Loop(loops.size(), range));
        }
        return new Clause(loops, expr);
    }

    public ModelBuilder flow(String name, Expr equation) {
        return flow(name, List.of(), equation, false);
    }

    public ModelBuilder flow(String name, List<Dimension> over, Expr equation, boolean nonNegative) {
        variables.add(new Variable.Flow(declaration(name, over), equation(over, equation), nonNegative));
        return this;
    }

    public ModelBuilder stock(String name, Expr initial, List<String> inflows, List<String> outflows) {
        return stock(name, List.of(), initial, inflows, outflows, false);
    }

    public ModelBuilder stock(
            String name,
            List<Dimension> over,
            Expr initial,
            List<String> inflows,
            List<String> outflows,
            boolean nonNegative) {
        variables.add(new Variable.Stock(
                declaration(name, over),
                equation(over, initial),
                inflows.stream().map(Name::of).toList(),
                outflows.stream().map(Name::of).toList(),
                nonNegative));
        return this;
    }

    public ModelBuilder lookup(String name, List<Dimension> over, GraphicalFunction... functions) {
        variables.add(new Variable.Lookup(declaration(name, over), List.of(functions), Optional.empty()));
        return this;
    }

    public ModelBuilder series(String name, List<Dimension> over, TimeSeries... series) {
        variables.add(new Variable.Series(declaration(name, over), List.of(series), ""));
        return this;
    }

    private static Equation equation(List<Dimension> over, Expr expr) {
        return new Equation(List.of(clause(expr, over.toArray(new Dimension[0]))), "");
    }

    private static Variable.Declaration declaration(String name, List<Dimension> over) {
        return new Variable.Declaration(Name.of(name), over, Optional.empty(), "", "", "", "", Span.NONE);
    }

    public Model build() {
        return build(variables);
    }

    /** The same model with its variables defined in another order. */
    public Model shuffled(long seed) {
        List<Variable> order = new ArrayList<>(variables);
        new Choices(seed).shuffle(order);
        return build(order);
    }

    private Model build(List<Variable> order) {
        TimeSpec time = new TimeSpec(start, stop, step, step, "", Optional.empty(), Span.NONE);
        return new Model("test", "", time, semantics, List.of(), order, "");
    }
}
