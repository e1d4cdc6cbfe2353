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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes one variable of the source model from all statements that define it. */
final class VariableBuilder {

    private final Symbols symbols;
    private final Parts parts;
    private final Diagnostics problems;
    private final KeyBuilder keys;
    private final NumberLists numbers;
    private final DataBuilder data;
    private final Map<Name, NetFlow> netFlows = new HashMap<>();
    private final Set<Name> flows = new HashSet<>();

    VariableBuilder(Symbols symbols, Parts parts) {
        this.symbols = symbols;
        this.parts = parts;
        this.problems = parts.problems();
        this.keys = new KeyBuilder(symbols.variables());
        this.numbers = new NumberLists(keys, parts.external(), problems);
        this.data = new DataBuilder(keys, parts);
        for (MdlVariable variable : symbols.variables().all()) {
            NetFlow.of(variable, symbols.variables()).ifPresent(found -> {
                netFlows.put(variable.name().name(), found);
                found.inflows().forEach(flow -> flows.add(flow.name()));
                found.outflows().forEach(flow -> flows.add(flow.name()));
            });
        }
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
            return data.lookup(variable);
        }
        if (forms.equals(List.of(Form.DATA))) {
            return data.series(variable, variable.items());
        }
        if (forms.contains(Form.NOTHING)) {
            noEquation(variable);
            return Optional.empty();
        }
        if (forms.contains(Form.POINTS)) {
            problems.error(
                    Code.UNSUPPORTED,
                    variable.name().span(),
                    "'" + variable.name().text() + "' has definitions of different kinds",
                    "define all its elements in one way");
            return Optional.empty();
        }
        reportDerived(variable);
        Map<Form, SourceName> apart = new EnumMap<>(Form.class);
        for (Form form : List.of(Form.DATA, Form.LEVEL)) {
            if (forms.contains(form)) {
                apart(variable, form).ifPresent(name -> apart.put(form, name));
            }
        }
        return equation(variable, Part.WHOLE, apart).map(equation -> computed(variable, equation));
    }

    private SourceDefinition computed(MdlVariable variable, SourceEquation equation) {
        return flows.contains(variable.name().name())
                ? new SourceDefinition.Flow(Optional.of(equation), false)
                : new SourceDefinition.Auxiliary(Optional.of(equation), Optional.empty());
    }

    private void reportDerived(MdlVariable variable) {
        DerivedData derived = new DerivedData(symbols.variables());
        variable.items().stream()
                .filter(derived::differs)
                .forEach(item -> problems.error(
                        Code.UNSUPPORTED,
                        item.left().span(),
                        "'" + variable.name().text() + "' is computed from data at the times of the data only",
                        "write = for :=, so that it is computed at every time"));
    }

    private void noEquation(MdlVariable variable) {
        variable.items().stream()
                .filter(item -> Form.of(item) == Form.NOTHING)
                .forEach(item -> problems.error(
                        Code.MISSING_EQUATION,
                        item.left().span(),
                        "'" + variable.name().text() + "' has no equation",
                        "write one behind the equals sign"));
    }

    /** A variable of its own for those elements that are data or levels, where others are not. */
    private Optional<SourceName> apart(MdlVariable variable, Form form) {
        List<MdlItem> items =
                variable.items().stream().filter(item -> Form.of(item) == form).toList();
        String what = form == Form.DATA ? " (data)" : " (level)";
        SourceName name = new SourceName(
                symbols.fresh(variable.name().text() + what), variable.name().span());
        MdlVariable part = new MdlVariable(name, items, variable.over(), true);
        Optional<SourceDefinition> definition = form == Form.DATA ? data.series(part, items) : stock(part);
        return definition.map(found -> {
            symbols.add(internal(name, part, found));
            return name;
        });
    }

    private static SourceVariable internal(SourceName name, MdlVariable variable, SourceDefinition definition) {
        String group = variable.items().get(0).statement().group();
        return new SourceVariable(name, over(variable), Optional.empty(), "", "", group, true, definition);
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
                .map(parts.units()::read)
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
        List<Keyed<SourceNumber>> all = new ArrayList<>();
        for (MdlItem item : variable.items()) {
            Optional<List<Keyed<SourceNumber>>> values = numbers.values(item, variable);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(values.get());
        }
        UnitText unit = unit(variable);
        Optional<SourceNumber> min = unit.min().filter(limit -> fits(all, limit, true));
        Optional<SourceNumber> max = unit.max().filter(limit -> fits(all, limit, false));
        SourceValues values = new SourceValues.ByKey(all, variable.name().span());
        return Optional.of(new SourceDefinition.Constant(Optional.of(values), min, max, ""));
    }

    /** Vensim's ranges only guide the modeler; one that a value does not keep to is no range. */
    private static boolean fits(List<Keyed<SourceNumber>> all, SourceNumber limit, boolean below) {
        return all.stream()
                .mapToDouble(number -> number.value().value())
                .allMatch(value -> below ? value >= limit.value() : value <= limit.value());
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
        Optional<SourceEquation> initial = equation(variable, Part.INITIAL, Map.of());
        NetFlow plain = netFlows.get(variable.name().name());
        if (plain != null) {
            return initial.map(equation -> stock(equation, plain));
        }
        Optional<SourceEquation> rate = equation(variable, Part.RATE, Map.of());
        return initial.isPresent()
                ? rate.map(equation -> stock(initial.get(), netFlow(variable, equation)))
                : Optional.empty();
    }

    private static SourceDefinition stock(SourceEquation initial, NetFlow flow) {
        return new SourceDefinition.Stock(Optional.of(initial), flow.inflows(), flow.outflows(), false);
    }

    /** A flow that is made up for a rate that is no sum of variables. */
    private NetFlow netFlow(MdlVariable variable, SourceEquation rate) {
        Name name = symbols.fresh(variable.name().text() + " (net flow)");
        SourceName flow = new SourceName(name, variable.name().span());
        symbols.add(internal(flow, variable, new SourceDefinition.Flow(Optional.of(rate), false)));
        return new NetFlow(List.of(flow), List.of());
    }

    private static MdlExpr expression(MdlItem item) {
        return ((MdlDefinition.Equation) item.definition()).expression().orElseThrow();
    }

    private Optional<SourceEquation> equation(MdlVariable variable, Part part, Map<Form, SourceName> apart) {
        List<Keyed<Optional<SourceExpr>>> clauses = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        boolean usable = true;
        for (MdlItem item : variable.items()) {
            texts.add(oneLine(item.statement().definition().text().strip()));
            List<Keyed<Optional<SourceExpr>>> found = clauses(item, variable, part, apart);
            usable &= !found.isEmpty()
                    && found.stream().allMatch(clause -> clause.value().isPresent());
            clauses.addAll(found);
        }
        Span span = variable.name().span();
        return usable ? Optional.of(new SourceEquation(clauses, String.join("; ", texts), span)) : Optional.empty();
    }

    private List<Keyed<Optional<SourceExpr>>> clauses(
            MdlItem item, MdlVariable variable, Part part, Map<Form, SourceName> apart) {
        Form form = Form.of(item);
        SourceName own = apart.get(form);
        if (own != null) {
            SourceExpr reference = DataBuilder.own(own, item.places());
            return List.of(new Keyed<>(keys.key(item, variable), Optional.of(reference)));
        }
        return switch (form) {
            case NUMBERS ->
                numbers.values(item, variable).orElse(List.of()).stream()
                        .map(value -> new Keyed<>(value.key(), literal(value.value())))
                        .toList();
            case DATA -> List.of();
            default -> {
                MdlExpr expr = part(expression(item), part);
                yield List.of(new Keyed<>(keys.key(item, variable), translated(item, expr)));
            }
        };
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean gap = Character.isWhitespace(c);
            if (!gap) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }

    private static MdlExpr part(MdlExpr expr, Part part) {
        return part == Part.WHOLE ? expr : ((MdlExpr.Call) expr).arguments().get(part == Part.RATE ? 0 : 1);
    }

    private static Optional<SourceExpr> literal(SourceNumber number) {
        return Optional.of(new SourceExpr.Literal(number.value(), number.span()));
    }

    private Optional<SourceExpr> translated(MdlItem item, MdlExpr expr) {
        Faults faults = new Faults(problems);
        SourceExpr result = new Translator(
                        symbols,
                        new LeftScope(parts.ranges(), symbols.variables().needed(item), faults),
                        faults)
                .translate(expr);
        return faults.any() ? Optional.empty() : Optional.of(result);
    }
}
