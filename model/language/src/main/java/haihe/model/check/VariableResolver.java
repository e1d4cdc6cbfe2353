package haihe.model.check;

import haihe.model.Container;
import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.GraphicalFunction;
import haihe.model.Name;
import haihe.model.Outlet;
import haihe.model.Suggestions;
import haihe.model.Threshold;
import haihe.model.TimeSpec;
import haihe.model.UnitExpr;
import haihe.model.ValueRange;
import haihe.model.Variable;
import haihe.model.source.Passage;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceName;
import haihe.model.source.SourceVariable;
import haihe.model.units.UnitSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Resolves the definitions of variables. */
final class VariableResolver {

    private final Symbols symbols;
    private final UnitSystem units;
    private final Consumer<Diagnostic> unitProblems;
    private final Diagnostics problems;
    private final EquationResolver equations;
    private final ConstantResolver constants;
    private final LookupResolver lookups;
    private final SeriesResolver series;
    private final ContainerResolver containers;
    private final Map<String, UnitExpr> knownUnits = new HashMap<>();

    VariableResolver(
            Symbols symbols,
            UnitSystem units,
            Consumer<Diagnostic> unitProblems,
            Optional<TimeSpec> time,
            Diagnostics problems) {
        this.symbols = symbols;
        this.units = units;
        this.unitProblems = unitProblems;
        this.problems = problems;
        this.equations = new EquationResolver(symbols, problems);
        this.constants = new ConstantResolver(symbols, problems);
        this.lookups = new LookupResolver(symbols, problems);
        this.series = new SeriesResolver(symbols, problems, time);
        this.containers = new ContainerResolver(
                equations, new ContainerFlows(symbols, problems), Optional.of(units.timeUnit()), problems);
    }

    /** The variable, and before it the lookup that an auxiliary carries and the auxiliaries that steer a container. */
    List<Variable> resolve(Symbol symbol) {
        return symbol.source().definition().match(new Definitions(symbol, declaration(symbol)));
    }

    private Variable.Declaration declaration(Symbol symbol) {
        SourceVariable source = symbol.source();
        Optional<UnitExpr> unit = source.unit().flatMap(this::unit);
        String unitText = source.unit().map(passage -> passage.text().strip()).orElse("");
        return new Variable.Declaration(
                symbol.name(),
                symbol.over(),
                unit,
                unitText,
                source.doc(),
                source.label(),
                source.sector(),
                source.name().span(),
                source.internal(),
                List.copyOf(symbols.absences().of(symbol)),
                thresholds(source));
    }

    private List<Threshold> thresholds(SourceVariable source) {
        if (source.definition() instanceof SourceDefinition.Lookup
                && !source.thresholds().isEmpty()) {
            String message = "'" + source.name().text() + "' is a lookup, whose value is not its own";
            problems.error(Code.BAD_VALUE, source.thresholds().get(0).span(), message, "watch what reads it");
            return List.of();
        }
        Set<List<Object>> seen = new HashSet<>();
        for (Threshold threshold : source.thresholds()) {
            if (!seen.add(List.of(threshold.value(), threshold.direction()))) {
                String message = "'" + source.name().text() + "' has two thresholds of this value and direction";
                problems.error(Code.DUPLICATE_DEFINITION, threshold.span(), message, "give one of them both events");
            } else if (threshold.repeat() == Threshold.Repeat.EACH
                    && threshold.events().size() > 1) {
                String message = "a threshold that counts each time has one event only";
                problems.error(Code.BAD_VALUE, threshold.span(), message, "keep one event, or count once");
            }
        }
        return source.thresholds();
    }

    private Optional<UnitExpr> unit(Passage passage) {
        UnitExpr known = knownUnits.get(passage.text());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<UnitExpr> unit = units.parse(passage.text(), passage.span(), unitProblems);
        unit.ifPresent(parsed -> knownUnits.put(passage.text(), parsed));
        return unit;
    }

    private List<Name> flows(Symbol stock, List<SourceName> names) {
        List<Name> flows = new ArrayList<>();
        Set<Name> seen = new HashSet<>();
        for (SourceName name : names) {
            Symbol flow = symbols.variable(name.name());
            if (flow == null) {
                List<String> known = symbols.variables().stream()
                        .filter(Symbol::isFlow)
                        .map(each -> each.name().text())
                        .toList();
                String message = "there is no flow called '" + name.text() + "'";
                problems.error(Code.UNKNOWN_NAME, name.span(), message, Suggestions.didYouMean(name.text(), known));
            } else if (!flow.isFlow()) {
                String message = "'" + name.text() + "' is " + flow.kind() + ", not a flow";
                problems.error(Code.BAD_VALUE, name.span(), message, "define it under flows");
            } else if (!seen.add(name.name())) {
                String message = "'" + name.text() + "' is listed twice";
                problems.error(Code.DUPLICATE_DEFINITION, name.span(), message, "keep one of the two");
            } else if (stock.usable() && flow.usable() && !flow.over().equals(stock.over())) {
                String message = "the flow '" + name.text() + "' " + Text.over(flow.over()) + ", but its stock '"
                        + stock.name() + "' " + Text.over(stock.over());
                problems.error(Code.DIMENSION_MISMATCH, name.span(), message);
            } else {
                flows.add(name.name());
            }
        }
        return flows;
    }

    /** One kind of definition each. */
    private final class Definitions implements SourceDefinition.Cases<List<Variable>> {

        private final Symbol symbol;
        private final Variable.Declaration declaration;

        Definitions(Symbol symbol, Variable.Declaration declaration) {
            this.symbol = symbol;
            this.declaration = declaration;
        }

        @Override
        public List<Variable> stock(SourceDefinition.Stock definition) {
            List<Variable> made = new ArrayList<>();
            Optional<Container> container =
                    definition.container().map(source -> containers.container(symbol, declaration, source, made));
            made.add(new Variable.Stock(
                    declaration,
                    containers.initial(symbol, definition),
                    flows(symbol, definition.inflows()),
                    flows(symbol, definition.outflows()),
                    definition.nonNegative() && container.isEmpty(),
                    container));
            return made;
        }

        @Override
        public List<Variable> flow(SourceDefinition.Flow definition) {
            List<Variable> made = new ArrayList<>();
            Optional<Outlet> outlet = containers.outlet(symbol, declaration, definition, made);
            Equation equation = outlet.isPresent()
                    ? equations.nothing(symbol, "")
                    : equations.resolve(symbol, definition.equation(), Code.MISSING_EQUATION);
            boolean nonNegative = outlet.isEmpty() && (definition.nonNegative() || containers.fills(symbol));
            made.add(new Variable.Flow(declaration, equation, nonNegative, outlet));
            return made;
        }

        @Override
        public List<Variable> auxiliary(SourceDefinition.Auxiliary definition) {
            if (definition.lookup().isEmpty()) {
                return List.of(new Variable.Auxiliary(
                        declaration, equations.resolve(symbol, definition.equation(), Code.MISSING_EQUATION)));
            }
            Name lookup = Name.of(symbol.name().text() + " (lookup)");
            List<GraphicalFunction> functions = lookups.functions(symbol, definition.lookup());
            Equation equation = equations.resolve(
                    symbol,
                    definition.equation(),
                    Code.MISSING_EQUATION,
                    (loops, input) ->
                            new Expr.LookupCall(lookup, ExpressionResolver.ownIndices(loops), input, input.span()));
            return List.of(
                    new Variable.Lookup(renamed(lookup), functions, Optional.empty()),
                    new Variable.Auxiliary(declaration, equation));
        }

        private Variable.Declaration renamed(Name name) {
            return new Variable.Declaration(
                    name,
                    declaration.over(),
                    declaration.unit(),
                    declaration.unitText(),
                    "the lookup that " + declaration.name() + " carries",
                    "",
                    declaration.sector(),
                    declaration.span(),
                    declaration.internal(),
                    declaration.absent());
        }

        @Override
        public List<Variable> constant(SourceDefinition.Constant definition) {
            ValueRange range = constants.range(definition);
            List<Double> values = constants.values(symbol, definition, range);
            return List.of(new Variable.Constant(declaration, values, range, definition.source()));
        }

        @Override
        public List<Variable> lookup(SourceDefinition.Lookup definition) {
            List<GraphicalFunction> functions = lookups.functions(symbol, definition.points());
            Optional<UnitExpr> inputUnit = definition.inputUnit().flatMap(VariableResolver.this::unit);
            return List.of(new Variable.Lookup(declaration, functions, inputUnit));
        }

        @Override
        public List<Variable> series(SourceDefinition.Series definition) {
            String origin = definition.data().map(data -> data.origin()).orElse("");
            return List.of(new Variable.Series(declaration, series.series(symbol, definition.data()), origin));
        }
    }
}
