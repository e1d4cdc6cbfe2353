package haihe.model.io.internal.writing;

import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.GraphicalFunction;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.TimeSeries;
import haihe.model.UnitExpr;
import haihe.model.Variable;
import haihe.model.Variable.Declaration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes variables as XMILE. */
final class XmileVariables implements Variable.Cases<Void> {

    private final XmlText out;
    private final CarriedLookups carried;
    private final XmileEquations equations;
    private final XmileContainers containers;
    private final Set<Name> steering;

    XmileVariables(Model model, XmlText out, Losses losses) {
        this.out = out;
        this.carried = CarriedLookups.forXmile(model);
        Dialect dialect = new Dialect(false, !XmileText.areNamesFree(model), carried.names());
        this.equations = new XmileEquations(new EquationWriter(model, dialect, losses), out, losses);
        this.containers = new XmileContainers(model, out, equations, losses);
        this.steering = Steering.names(model);
    }

    /** Whether a variable is written as a part of another. */
    boolean isWrittenElsewhere(Variable variable) {
        return carried.isCarried(variable) || steering.contains(variable.name());
    }

    /** A name as an attribute has it (XMILE 1.0, section 3.2.2). */
    static String attribute(Name name) {
        return name.text().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    void write(Variable variable) {
        variable.match(this);
        Declaration declaration = variable.declaration();
        String unit = NativeText.unit(declaration.unit(), declaration.unitText());
        if (!unit.isEmpty()) {
            out.element("units", unit);
        }
        if (!declaration.doc().isEmpty()) {
            out.element("doc", declaration.doc());
        }
        containers.thresholds(declaration.thresholds());
        out.close();
    }

    private void open(String tag, Variable variable) {
        Declaration declaration = variable.declaration();
        out.open(tag);
        out.attribute("name", attribute(variable.name()));
        out.own("label", declaration.label());
        if (declaration.internal()) {
            out.own("internal", "true");
        }
    }

    private void dimensions(Variable variable) {
        if (!variable.over().isEmpty()) {
            out.open("dimensions");
            variable.over().forEach(dimension -> {
                out.open("dim");
                out.attribute("name", attribute(dimension.name()));
                out.close();
            });
            out.close();
        }
    }

    @Override
    public Void stock(Variable.Stock stock) {
        open("stock", stock);
        dimensions(stock);
        boolean listed =
                stock.container().filter(each -> each.content().size() > 1).isPresent();
        if (listed) {
            List<Double> content = stock.container().orElseThrow().content();
            out.element("eqn", String.join(", ", Spelling.signed(content)));
        } else {
            equations.write(stock, stock.initial());
        }
        stock.inflows().forEach(flow -> out.element("inflow", Spelling.name(flow)));
        stock.outflows().forEach(flow -> out.element("outflow", Spelling.name(flow)));
        if (stock.nonNegative()) {
            out.empty("non_negative");
        }
        stock.container().ifPresent(container -> containers.container(stock, container));
        return null;
    }

    @Override
    public Void flow(Variable.Flow flow) {
        open("flow", flow);
        dimensions(flow);
        if (flow.outlet().isEmpty()) {
            equation(flow, flow.equation());
        } else {
            containers.outlet(flow, flow.outlet().get());
        }
        if (flow.nonNegative()) {
            out.empty("non_negative");
        }
        return null;
    }

    @Override
    public Void auxiliary(Variable.Auxiliary auxiliary) {
        open("aux", auxiliary);
        if (isConstant(auxiliary.equation())) {
            out.own("kind", "auxiliary");
        }
        dimensions(auxiliary);
        equation(auxiliary, auxiliary.equation());
        return null;
    }

    /** Whether an equation has numbers only, so that a reader takes the variable for a constant. */
    private static boolean isConstant(Equation equation) {
        return equation.clauses().stream().allMatch(clause -> isNumber(clause.expr()));
    }

    private static boolean isNumber(Expr expr) {
        return expr instanceof Expr.Number
                || expr instanceof Expr.Element
                || (expr instanceof Expr.Unary unary && unary.operand() instanceof Expr.Number);
    }

    private void equation(Variable variable, Equation equation) {
        Optional<Variable.Lookup> lookup = carried.of(variable);
        if (lookup.isPresent()) {
            equations.writeAll(
                    variable, CarriedLookups.input(equation), lookup.get().functions());
        } else {
            equations.write(variable, equation);
        }
    }

    @Override
    public Void constant(Variable.Constant constant) {
        open("aux", constant);
        out.own("source", constant.source());
        double min = constant.range().min();
        double max = constant.range().max();
        if (min != Double.NEGATIVE_INFINITY) {
            out.own("min", Spelling.signed(min));
        }
        if (max != Double.POSITIVE_INFINITY) {
            out.own("max", Spelling.signed(max));
        }
        dimensions(constant);
        equations.numbers(constant, constant.values());
        if (Double.isFinite(min) && Double.isFinite(max)) {
            out.open("range");
            out.attribute("min", Spelling.signed(min));
            out.attribute("max", Spelling.signed(max));
            out.close();
        }
        return null;
    }

    @Override
    public Void lookup(Variable.Lookup lookup) {
        open(lookup.over().isEmpty() ? "gf" : "aux", lookup);
        lookup.inputUnit().map(UnitExpr::toString).ifPresent(unit -> out.own("input-unit", unit));
        if (lookup.over().isEmpty()) {
            XmileEquations.type(out, lookup.functions().get(0));
            XmileEquations.points(out, lookup.functions().get(0));
        } else {
            dimensions(lookup);
            equations.functions(lookup, lookup.functions());
        }
        return null;
    }

    @Override
    public Void series(Variable.Series series) {
        open("aux", series);
        TimeSeries first = series.series().get(0);
        out.own("kind", "series");
        out.own("interpolation", NativeText.word(first.interpolation()));
        out.own("outside", NativeText.word(first.outside()));
        out.own("source", series.source());
        dimensions(series);
        equations.series(series);
        return null;
    }

    /** The function that reads a series at the current time. */
    static GraphicalFunction.Kind kind(TimeSeries series) {
        if (series.interpolation() == TimeSeries.Interpolation.HOLD) {
            return GraphicalFunction.Kind.DISCRETE;
        }
        return series.outside() == TimeSeries.Outside.EXTRAPOLATE
                ? GraphicalFunction.Kind.EXTRAPOLATE
                : GraphicalFunction.Kind.CONTINUOUS;
    }
}
