package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.io.internal.vensim.MdlDefinition.Assignment;
import haihe.model.io.internal.vensim.MdlDefinition.Check;
import haihe.model.io.internal.vensim.MdlDefinition.Equation;
import haihe.model.io.internal.vensim.MdlDefinition.LeftSide;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Changes a model so that the condition of a reality check holds, by Vensim's manual, "Active Constraint Testing": an
 * equality or test input gives the variable its new value, which may depend on the value that the model has for it, and
 * the new value is used wherever the variable is used; an inequality does so only where it does not hold by itself.
 */
final class RealityTrial {

    private final Definitions definitions;
    private final VariableTable variables;
    private final Faults faults;
    private final Map<Name, List<Forced>> forced = new LinkedHashMap<>();

    /** A variable, or elements of one, that gets a value. */
    private record Forced(MdlExpr.Reference variable, MdlExpr value, Optional<MdlExpr> unless) {}

    private RealityTrial(Definitions definitions, VariableTable variables, Faults faults) {
        this.definitions = definitions;
        this.variables = variables;
        this.faults = faults;
    }

    /** The name of the variable that says where and when the consequence of a check holds. */
    static Name holds(Name check) {
        return Name.of(check.text() + " (holds)");
    }

    /** The changed definitions; of no use if faults were found. */
    static Definitions of(Check check, Definitions definitions, VariableTable variables, Faults faults) {
        RealityTrial trial = new RealityTrial(definitions, variables, faults);
        trial.condition(check.condition(), Map.of());
        return trial.changed(check);
    }

    private void condition(MdlExpr condition, Map<Name, Name> subscripts) {
        if (condition instanceof MdlExpr.Binary binary && binary.operator() == BinaryOperator.AND) {
            condition(binary.left(), subscripts);
            condition(binary.right(), subscripts);
        } else if (condition instanceof MdlExpr.Binary binary && binary.left() instanceof MdlExpr.Reference variable) {
            comparison(binary, variable, subscripts);
        } else if (condition instanceof MdlExpr.Reference input) {
            testInput(input);
        } else {
            refuse(condition);
        }
    }

    private void refuse(MdlExpr condition) {
        faults.report(
                Code.UNSUPPORTED,
                condition.span(),
                "this condition cannot be made true",
                "write comparisons of a variable with a value, and test inputs, joined by :AND:");
    }

    private void testInput(MdlExpr.Reference use) {
        Optional<Check> input = definitions.checks().stream()
                .filter(each ->
                        each.testInput() && each.name().name().equals(use.name().name()))
                .findFirst();
        if (input.isEmpty()
                || input.get().left().subscripts().size() != use.subscripts().size()) {
            refuse(use);
            return;
        }
        Map<Name, Name> subscripts = new HashMap<>();
        for (int i = 0; i < use.subscripts().size(); i++) {
            Name own = input.get().left().subscripts().get(i).name().name();
            subscripts.put(own, use.subscripts().get(i).name().name());
        }
        condition(input.get().condition(), subscripts);
    }

    private void comparison(MdlExpr.Binary condition, MdlExpr.Reference variable, Map<Name, Name> subscripts) {
        boolean equal = condition.operator() == BinaryOperator.EQUAL;
        boolean other = switch (condition.operator()) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            default -> false;
        };
        if (!equal && !other || variables.variable(variable.name().name()) == null) {
            refuse(condition);
            return;
        }
        Name name = variable.name().name();
        RealityFunctions rewrite = new RealityFunctions(
                Map.of(name, original(name)), subscripts, RealityFunctions.hasStart(variables), faults);
        MdlExpr.Reference target = new MdlExpr.Reference(
                variable.name(), false, rewrite.subscripts(variable.subscripts()), variable.span());
        Optional<MdlExpr> unless = equal ? Optional.empty() : Optional.of(condition.match(rewrite));
        forced.computeIfAbsent(name, key -> new ArrayList<>())
                .add(new Forced(target, condition.right().match(rewrite), unless));
    }

    private static Name original(Name variable) {
        return Name.of(variable.text() + " (of the model)");
    }

    private Definitions changed(Check check) {
        List<Equation> added = new ArrayList<>();
        Map<Name, Name> renamed = new HashMap<>();
        forced.forEach((name, values) -> {
            renamed.put(name, original(name));
            MdlVariable variable = Objects.requireNonNull(variables.variable(name));
            values.forEach(value -> added.add(value(value)));
            rest(variable, values).ifPresent(added::add);
        });
        MdlExpr implied = check.implied().orElse(check.condition());
        RealityFunctions rewrite =
                new RealityFunctions(Map.of(), Map.of(), RealityFunctions.hasStart(variables), faults);
        LeftSide left = check.left();
        added.add(equation(holds(check.name().name()), left.subscripts(), left.exceptions(), implied.match(rewrite)));
        return definitions.changed(renamed, added);
    }

    private static Equation value(Forced value) {
        MdlExpr.Reference variable = value.variable();
        MdlExpr result = value.value();
        if (value.unless().isPresent()) {
            Span span = variable.span();
            MdlExpr own = new MdlExpr.Reference(
                    new SourceName(original(variable.name().name()), span), false, variable.subscripts(), span);
            result = new MdlExpr.Call(
                    new SourceName(Name.of("IF THEN ELSE"), span),
                    List.of(),
                    List.of(value.unless().get(), own, result),
                    List.of(),
                    span);
        }
        return equation(variable.name().name(), variable.subscripts(), List.of(), result);
    }

    /** The elements that keep the value of the model. */
    private Optional<Equation> rest(MdlVariable variable, List<Forced> values) {
        Set<List<Name>> covered = new HashSet<>();
        for (Forced value : values) {
            variables.places(value.variable().subscripts()).ifPresent(places -> covered.addAll(KeyBuilder.all(places)));
        }
        int all = variable.over().stream()
                .mapToInt(range -> range.elements().size())
                .reduce(1, (a, b) -> a * b);
        if (covered.size() >= all) {
            return Optional.empty();
        }
        List<MdlSubscript> own = variable.over().stream()
                .map(range -> new MdlSubscript(range.source(), false))
                .toList();
        List<List<MdlSubscript>> exceptions =
                values.stream().map(value -> value.variable().subscripts()).toList();
        Span span = variable.name().span();
        MdlExpr same =
                new MdlExpr.Reference(new SourceName(original(variable.name().name()), span), false, own, span);
        return Optional.of(equation(variable.name().name(), own, exceptions, same));
    }

    private static Equation equation(
            Name name, List<MdlSubscript> subscripts, List<List<MdlSubscript>> exceptions, MdlExpr value) {
        Span span = value.span();
        LeftSide left = new LeftSide(new SourceName(name, span), subscripts, exceptions, Optional.empty(), span);
        return new Equation(left, Assignment.EQUATION, List.of(List.of(value)), span);
    }
}
