package haihe.model.check;

import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Span;
import haihe.model.io.Checks;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceDimension;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceSubscript;
import haihe.model.source.SourceTime;
import haihe.model.source.SourceVariable;
import haihe.model.units.UnitSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes models as a reader of another format than the native one does. */
final class Sources {

    private static final Span AT = new Span("m.mdl", 7, 3, 1);

    private final List<SourceDimension> dimensions = new ArrayList<>();
    private final List<SourceVariable> variables = new ArrayList<>();

    static SourceName name(String text) {
        return new SourceName(Name.of(text), AT);
    }

    static SourceKey key(String... parts) {
        return parts.length == 0
                ? new SourceKey.Whole(AT)
                : new SourceKey.Elements(
                        Arrays.stream(parts)
                                .map(part -> part.equals("*") ? Optional.<SourceName>empty() : Optional.of(name(part)))
                                .toList(),
                        AT);
    }

    static SourceExpr number(double value) {
        return new SourceExpr.Literal(value, AT);
    }

    static SourceExpr ref(String variable, SourceSubscript... subscripts) {
        return new SourceExpr.Reference(name(variable), List.of(subscripts), AT);
    }

    static SourceExpr call(String function, SourceExpr... arguments) {
        return new SourceExpr.Call(name(function), List.of(), List.of(arguments), AT);
    }

    static SourceSubscript element(String element) {
        return new SourceSubscript.Value(ref(element));
    }

    /** {@code A=x B=y}: for the current element A the element x. */
    static SourceSubscript mapped(int dimension, String pairs) {
        Map<Name, Name> targets = new LinkedHashMap<>();
        for (String pair : pairs.split(" ")) {
            targets.put(Name.of(pair.split("=")[0]), Name.of(pair.split("=")[1]));
        }
        return new SourceSubscript.Mapped(dimension, targets, AT);
    }

    static SourceSubscript each(String range, String... targets) {
        return new SourceSubscript.Each(
                name(range), Arrays.stream(targets).map(Name::of).toList(), AT);
    }

    static SourceExpr ordinal(int dimension, String pairs) {
        Map<Name, Integer> numbers = new LinkedHashMap<>();
        for (String pair : pairs.split(" ")) {
            numbers.put(Name.of(pair.split("=")[0]), Integer.parseInt(pair.split("=")[1]));
        }
        return new SourceExpr.Ordinal(dimension, numbers, AT);
    }

    static Keyed<Optional<SourceExpr>> part(SourceKey key, SourceExpr expr) {
        return new Keyed<>(key, Optional.of(expr));
    }

    @SafeVarargs
    static Optional<SourceEquation> equation(Keyed<Optional<SourceExpr>>... parts) {
        return Optional.of(new SourceEquation(List.of(parts), "", AT));
    }

    Sources dimension(String name, String... elements) {
        return range(Optional.empty(), name, elements);
    }

    Sources range(Optional<SourceName> parent, String name, String... elements) {
        List<SourceName> names = Arrays.stream(elements).map(Sources::name).toList();
        dimensions.add(new SourceDimension(name(name), names, parent, ""));
        return this;
    }

    /** A variable over dimensions that are separated by blanks. */
    Sources variable(String name, String over, SourceDefinition definition) {
        List<SourceName> dimensions = over.isEmpty()
                ? List.of()
                : Arrays.stream(over.split(" ")).map(Sources::name).toList();
        variables.add(new SourceVariable(name(name), dimensions, Optional.empty(), "", "", "", definition));
        return this;
    }

    @SafeVarargs
    final Sources aux(String name, String over, Keyed<Optional<SourceExpr>>... parts) {
        return variable(name, over, new SourceDefinition.Auxiliary(equation(parts), Optional.empty()));
    }

    Model model() {
        Diagnostics problems = new Diagnostics();
        Model model = resolve(problems);
        if (problems.hasErrors()) {
            throw new AssertionError(errors());
        }
        return model;
    }

    /** The errors as {@link Checks#shown} writes them. */
    List<String> errors() {
        Diagnostics problems = new Diagnostics();
        resolve(problems);
        return problems.all().stream().map(Checks::shown).toList();
    }

    private Model resolve(Diagnostics problems) {
        Optional<SourceNumber> zero = Optional.of(new SourceNumber(0, AT));
        Optional<SourceNumber> one = Optional.of(new SourceNumber(1, AT));
        SourceTime time = new SourceTime(zero, one, one, one, "", Optional.empty(), AT);
        SourceModel source = new SourceModel(
                "", "", Semantics.VENSIM, time, List.of(), UnitSystem.Undeclared.BASE_UNIT, dimensions, variables);
        return ModelResolver.resolve(source, "", problems);
    }
}
