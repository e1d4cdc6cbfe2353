package haihe.model.units;

import haihe.model.Name;
import haihe.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * A unit as a model declares it.
 *
 * @param name its name
 * @param aliases other names for the same unit
 * @param equals for a derived unit the unit expression that it stands for; empty for a base unit
 * @param span where it is declared
 * @param equalsSpan where the first letter of {@code equals} stands; of no meaning for a base unit
 */
public record UnitDefinition(Name name, List<Name> aliases, Optional<String> equals, Span span, Span equalsSpan) {

    public UnitDefinition {
        aliases = List.copyOf(aliases);
    }

    /** A base unit. */
    public static UnitDefinition base(Name name, List<Name> aliases, Span span) {
        return new UnitDefinition(name, aliases, Optional.empty(), span, Span.NONE);
    }

    /** A unit that stands for a unit expression. */
    public static UnitDefinition derived(Name name, List<Name> aliases, String equals, Span span, Span equalsSpan) {
        return new UnitDefinition(name, aliases, Optional.of(equals), span, equalsSpan);
    }
}
