package haihe.model.units;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.UnitExpr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The units of a model and their names. Immutable.
 *
 * <p>Names of units are identifiers like all others: case does not matter, and runs of blanks and underscores equal one
 * underscore (XMILE 1.0, sections 3.1 and 3.2.2). There is no guessing of plurals: {@code person} and {@code people}
 * are one unit only if one is an alias of the other. {@code 1}, {@code dmnl}, {@code dimensionless} and {@code fraction}
 * mean a pure number in every system.
 */
public final class UnitSystem {

    /** What a name means that no unit has. */
    public enum Undeclared {
        /** An error. */
        REFUSED,
        /** A base unit of that name, as in Vensim and XMILE files. */
        BASE_UNIT
    }

    private final Map<Name, UnitExpr> units;
    private final UnitExpr timeUnit;
    private final Undeclared undeclared;

    UnitSystem(Map<Name, UnitExpr> units, UnitExpr timeUnit, Undeclared undeclared) {
        this.units = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(units));
        this.timeUnit = timeUnit;
        this.undeclared = undeclared;
    }

    /**
     * The system of these units and of the time unit, which need not be declared. A base unit keeps the spelling of its
     * declaration in every {@link UnitExpr}; an undeclared one gets {@link Name#key()}.
     *
     * <p>A faulty definition (used twice, circular, or with a faulty expression) is reported and left without a meaning,
     * so that a later use of it is not reported once more: {@link #parse} then gives nothing and says nothing.
     *
     * @param timeUnit name of the model's time unit; blank if it has none, then time is taken as a pure number
     * @param problems receives what is wrong
     */
    public static UnitSystem of(
            List<UnitDefinition> definitions, String timeUnit, Undeclared undeclared, Consumer<Diagnostic> problems) {
        return new UnitResolver(definitions, undeclared, problems).resolve(timeUnit);
    }

    /**
     * The unit of time; dimensionless if the model has none. Its text is what {@link haihe.model.TimeSpec#unit()} of a
     * resolved model holds.
     */
    public UnitExpr timeUnit() {
        return timeUnit;
    }

    /** The names that have a meaning, aliases included, in order of declaration, as written. */
    public List<String> names() {
        return units.keySet().stream().map(Name::text).toList();
    }

    /**
     * Reads a unit expression: names, {@code *}, {@code /}, {@code ^} with a whole number, parentheses and {@code 1}.
     * A name with other signs than letters, digits, underscores, blanks, {@code %}, {@code °} and signs of currencies
     * stands in double quotes.
     *
     * @param span where the text is written; its column is that of the text's first letter
     * @param problems receives what is wrong, located within the text
     * @return empty if something is wrong
     */
    public Optional<UnitExpr> parse(String text, Span span, Consumer<Diagnostic> problems) {
        return new UnitParser(text, span, this::lookUp, problems).parse();
    }

    private Optional<UnitExpr> lookUp(Name name, Span span, Consumer<Diagnostic> problems) {
        UnitExpr known = units.get(name);
        if (known != null) {
            return Optional.of(known).filter(unit -> unit != UnitResolver.FAULTY);
        }
        if (undeclared == Undeclared.BASE_UNIT) {
            return Optional.of(UnitExpr.base(name.key()));
        }
        problems.accept(unknown(name, span, names()));
        return Optional.empty();
    }

    static Diagnostic unknown(Name name, Span span, List<String> known) {
        Diagnostic problem = Diagnostic.error(Code.UNIT_UNKNOWN, span, "no unit is called '" + name.text() + "'");
        return problem.withHint(Suggestions.didYouMean(name.text(), known)
                .orElse("declare it under units: units { " + name.key() + " {} }"));
    }
}
