package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceLookup;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values from a data file that replace those in a definition: a number is the value of a variable or the initial value of
 * a stock, several numbers are the y values of a graphical function, from the least x to the greatest.
 *
 * @param name what the file calls the variable, or the element of it
 * @param element the element's name in each dimension; empty for a variable without dimensions
 * @param values at least one
 * @param span where the file is named
 */
record ImportedValues(String name, List<Name> element, List<Double> values, Span span, Diagnostics problems)
        implements SourceDefinition.Cases<SourceDefinition> {

    ImportedValues {
        element = List.copyOf(element);
        values = List.copyOf(values);
    }

    private SourceKey key() {
        return element.isEmpty()
                ? new SourceKey.Whole(span)
                : new SourceKey.Elements(
                        element.stream()
                                .map(part -> Optional.of(new SourceName(part, span)))
                                .toList(),
                        span);
    }

    /** Parts of a definition with one for the element in place of what was there. */
    private <T> List<Keyed<T>> with(List<Keyed<T>> old, T value) {
        List<Keyed<T>> parts = new ArrayList<>();
        if (!element.isEmpty()) {
            for (Keyed<T> part : old) {
                if (part.key() instanceof SourceKey.Whole whole) {
                    parts.add(new Keyed<>(new SourceKey.Default(whole.span()), part.value()));
                } else if (!isSame(part.key())) {
                    parts.add(part);
                }
            }
        }
        parts.add(new Keyed<>(key(), value));
        return parts;
    }

    private boolean isSame(SourceKey other) {
        return other instanceof SourceKey.Elements elements
                && elements.parts().stream()
                        .map(part -> part.map(SourceName::name))
                        .toList()
                        .equals(element.stream().map(Optional::of).toList());
    }

    private SourceDefinition refused(SourceDefinition definition, String message, String hint) {
        problems.error(Code.BAD_DATA, span, message, hint);
        return definition;
    }

    private SourceDefinition tooMany(SourceDefinition definition) {
        return refused(
                definition,
                "the file has " + values.size() + " values of '" + name + "', which is a single number",
                "leave one of them");
    }

    private Optional<SourceEquation> equation(Optional<SourceEquation> old) {
        Optional<SourceExpr> number = Optional.of(new SourceExpr.Literal(values.get(0), span));
        List<Keyed<Optional<SourceExpr>>> parts =
                with(old.map(SourceEquation::parts).orElse(List.of()), number);
        return Optional.of(new SourceEquation(parts, String.valueOf(values.get(0)), span));
    }

    private SourceLookup points(SourceLookup old) {
        List<SourceNumber> y =
                values.stream().map(value -> new SourceNumber(value, span)).toList();
        return new SourceLookup(old.kind(), old.x(), old.scale(), with(old.y(), y), old.span());
    }

    @Override
    public SourceDefinition stock(SourceDefinition.Stock definition) {
        return values.size() > 1
                ? tooMany(definition)
                : new SourceDefinition.Stock(
                        equation(definition.initial()),
                        definition.inflows(),
                        definition.outflows(),
                        definition.nonNegative(),
                        definition.container());
    }

    @Override
    public SourceDefinition flow(SourceDefinition.Flow definition) {
        return values.size() > 1
                ? tooMany(definition)
                : new SourceDefinition.Flow(
                        equation(definition.equation()), definition.nonNegative(), definition.outlet());
    }

    @Override
    public SourceDefinition auxiliary(SourceDefinition.Auxiliary definition) {
        if (definition.lookup().isPresent()) {
            return new SourceDefinition.Auxiliary(
                    definition.equation(), definition.lookup().map(this::points));
        }
        if (values.size() > 1) {
            return tooMany(definition);
        }
        Optional<SourceEquation> changed = equation(definition.equation());
        return Constants.of(changed).orElseGet(() -> new SourceDefinition.Auxiliary(changed, Optional.empty()));
    }

    @Override
    public SourceDefinition constant(SourceDefinition.Constant definition) {
        if (values.size() > 1) {
            return tooMany(definition);
        }
        List<Keyed<SourceNumber>> old =
                definition.values().orElse(null) instanceof SourceValues.ByKey byKey ? byKey.parts() : List.of();
        SourceValues changed = new SourceValues.ByKey(with(old, new SourceNumber(values.get(0), span)), span);
        return new SourceDefinition.Constant(
                Optional.of(changed), definition.min(), definition.max(), definition.source());
    }

    @Override
    public SourceDefinition lookup(SourceDefinition.Lookup definition) {
        return new SourceDefinition.Lookup(definition.points().map(this::points), definition.inputUnit());
    }

    @Override
    public SourceDefinition series(SourceDefinition.Series definition) {
        return refused(definition, "'" + name + "' takes its values from elsewhere", "take it out of the file");
    }
}
