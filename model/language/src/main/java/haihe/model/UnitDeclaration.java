package haihe.model;

import java.util.List;
import java.util.Optional;

/**
 * A unit as a model declares it; what the units of variables mean is in {@link UnitExpr}.
 *
 * @param name its name
 * @param aliases other names for the same unit
 * @param equals the unit expression that a derived unit stands for; empty for a base unit
 */
public record UnitDeclaration(Name name, List<Name> aliases, Optional<String> equals) {
    public UnitDeclaration {
        aliases = List.copyOf(aliases);
    }
}
