package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceValues;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes one variable of the source model from all statements that define it. */
final class VariableBuilder {

    private final Symbols symbols;
    private final RangeTable ranges;
    private final Diagnostics problems;
    private final UnitText.Reader units;
    private final KeyBuilder keys;
    private final NumberLists numbers;

    VariableBuilder(Symbols symbols, RangeTable ranges, UnitText.Reader units, Diagnostics problems) {
        this.symbols = symbols;
        this.ranges = ranges;
        this.problems = problems;
        this.units = units;
        this.keys = new KeyBuilder(symbols.variables());
        this.numbers = new NumberLists(keys, problems);
    }

    /** The variable; empty, and reported, if its definition is of no use. */
    Optional<SourceVariable> build(MdlVariable variable) {
        if (!variable.usable()) {
            return Optional.empty();
        }
        return definition(variable).map(definition -> described(variable, definition));
    }

    private Optional<SourceDefinition> definition(MdlVariable variable) {
        List<Form> forms = variable.items().stream().map(Form::of).distinct().toList();
        if (forms.equals(List.of(Form.NUMBERS))) {
            return constant(variable);
        }
        if (forms.equals(List.of(Form.LEVEL))) {
            return stock(variable);
        }
        if (forms.equals(List.of(Form.POINTS))) {
            return lookup(variable);
        }
        if (forms.stream().allMatch(form -> form == Form.NUMBERS || form == Form.EQUATION)) {
            return equation(variable, variable.items(), Part.WHOLE)
                    .map(equation -> new SourceDefinition.Auxiliary(Optional.of(equation), Optional.empty()));
        }
        return other(variable);
    }

    private Optional<SourceDefinition> other(MdlVariable variable) {
        for (MdlItem item : variable.items()) {
            Form form = Form.of(item);
            if (form == Form.NOTHING) {
                problems.error(
                        Code.MISSING_EQUATION,
                        item.left().span(),
                        "'" + variable.name().text() + "' has no equation",
                        "write one after the equals sign");
            } else if (form == Form.FILE) {
                problems.error(
                        Code.UNSUPPORTED,
                        item.left().span(),
                        "'" + variable.name().text() + "' takes its values from another file, which cannot be read",
                        "write the values as a list or a lookup");
            }
        }
        if (!problems.hasErrors()) {
            problems.error(
                    Code.UNSUPPORTED,
                    variable.name().span(),
                    "'" + variable.name().text() + "' has definitions of different kinds",
                    "define all its elements in one way");
        }
        return Optional.empty();
    }

    private SourceVariable described(MdlVariable variable, SourceDefinition definition) {
        return new SourceVariable(
                variable.name(),
                over(variable),
                unit(variable).unit(),
                variable.items().stream()
                        .map(item -> item.statement().doc())
                        .filter(doc -> !doc.isEmpty())
                        .collect(Collectors.joining("\n")),
                "",
                variable.items().get(0).statement().group(),
                definition);
    }

    private UnitText unit(MdlVariable variable) {
        return variable.items().stream()
                .flatMap(item -> item.statement().unit().stream())
                .map(units::read)
                .filter(unit -> !unit.equals(UnitText.NONE))
                .findFirst()
                .orElse(UnitText.NONE);
    }

    private static List<SourceName> over(MdlVariable variable) {
        Span span = variable.name().span();
        return variable.over().stream()
                .map(range -> new SourceName(range.name(), span))
                .toList();
    }

    private Optional<SourceDefinition> constant(MdlVariable variable) {
        List<Keyed<SourceNumber>> parts = new ArrayList<>();
        for (MdlItem item : variable.items()) {
            Optional<List<Keyed<SourceNumber>>> values = numbers.values(item, variable);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            parts.addAll(values.get());
        }
        UnitText unit = unit(variable);
        Optional<SourceNumber> min = unit.min().filter(limit -> fits(parts, limit, true));
        Optional<SourceNumber> max = unit.max().filter(limit -> fits(parts, limit, false));
        SourceValues values = new SourceValues.ByKey(parts, variable.name().span());
        return Optional.of(new SourceDefinition.Constant(Optional.of(values), min, max, ""));
    }

    /** Vensim's ranges only guide the modeler; one that a value does not keep to is no range. */
    private static boolean fits(List<Keyed<SourceNumber>> parts, SourceNumber limit, boolean below) {
        return parts.stream()
                .mapToDouble(part -> part.value().value())
                .allMatch(value -> below ? value >= limit.value() : value <= limit.value());
    }

    private Optional<SourceDefinition> lookup(MdlVariable variable) {
        List<Keyed<List<SourceNumber>>> x = new ArrayList<>();
        List<Keyed<List<SourceNumber>>> y = new ArrayList<>();
        for (MdlItem item : variable.items()) {
            MdlPoints points = ((MdlDefinition.Lookup) item.definition()).points();
            x.add(new Keyed<>(keys.key(item, variable), FunctionCalls.x(points)));
            y.add(new Keyed<>(keys.key(item, variable), FunctionCalls.y(points)));
        }
        return Optional.of(FunctionCalls.lookup(x, y, variable.name().span()));
    }

    /** Which part of a level's equation is meant. */
    private enum Part {
        WHOLE,
        RATE,
        INITIAL
    }

    private Optional<SourceDefinition> stock(MdlVariable variable) {
        for (MdlItem item : variable.items()) {
            MdlExpr.Call call = (MdlExpr.Call) expression(item);
            if (call.arguments().size() != 2) {
                String message =
                        "INTEG takes 2 arguments, not " + call.arguments().size();
                problems.error(Code.WRONG_ARITY, call.span(), message, "write INTEG(rate, initial value)");
                return Optional.empty();
            }
        }
        Optional<SourceEquation> rate = equation(variable, variable.items(), Part.RATE);
        Optional<SourceEquation> initial = equation(variable, variable.items(), Part.INITIAL);
        if (rate.isEmpty() || initial.isEmpty()) {
            return Optional.empty();
        }
        Name name = symbols.fresh(variable.name().text() + " (net flow)");
        SourceName flow = new SourceName(name, variable.name().span());
        symbols.add(new SourceVariable(
                flow,
                over(variable),
                Optional.empty(),
                "",
                "",
                variable.items().get(0).statement().group(),
                true,
                new SourceDefinition.Flow(rate, false)));
        return Optional.of(new SourceDefinition.Stock(initial, List.of(flow), List.of(), false));
    }

    private static MdlExpr expression(MdlItem item) {
        return ((MdlDefinition.Equation) item.definition()).expression().orElseThrow();
    }

    private Optional<SourceEquation> equation(MdlVariable variable, List<MdlItem> items, Part part) {
        List<Keyed<Optional<SourceExpr>>> parts = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        boolean usable = true;
        for (MdlItem item : items) {
            MdlDefinition.Equation equation = (MdlDefinition.Equation) item.definition();
            texts.add(item.statement().definition().text().strip().replaceAll("\\s+", " "));
            if (equation.expression().isEmpty() || Form.isTable(equation)) {
                Optional<List<Keyed<SourceNumber>>> values = numbers.values(item, variable);
                usable &= values.isPresent();
                values.orElse(List.of()).forEach(value -> parts.add(new Keyed<>(value.key(), literal(value.value()))));
            } else {
                Optional<SourceExpr> expr =
                        translated(item, part(equation.expression().get(), part));
                usable &= expr.isPresent();
                parts.add(new Keyed<>(keys.key(item, variable), expr));
            }
        }
        return usable
                ? Optional.of(new SourceEquation(
                        parts, String.join("; ", texts), items.get(0).left().span()))
                : Optional.empty();
    }

    private static MdlExpr part(MdlExpr expr, Part part) {
        return part == Part.WHOLE ? expr : ((MdlExpr.Call) expr).arguments().get(part == Part.RATE ? 0 : 1);
    }

    private static Optional<SourceExpr> literal(SourceNumber number) {
        return Optional.of(new SourceExpr.Literal(number.value(), number.span()));
    }

    private Optional<SourceExpr> translated(MdlItem item, MdlExpr expr) {
        Faults faults = new Faults(problems);
        SourceExpr result =
                new Translator(symbols, new LeftScope(ranges, item.places(), faults), faults).translate(expr);
        return faults.any() ? Optional.empty() : Optional.of(result);
    }
}
