package haihe.model.check.macro;

import haihe.model.Name;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceDimension;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceName;
import haihe.model.source.SourceVariable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the names of a model stand for, and names that are still free. */
final class ModelNames {

    private final Map<Name, SourceVariable> variables = new HashMap<>();
    private final Map<Name, SourceDimension> dimensions = new HashMap<>();
    private final Set<Name> elements = new HashSet<>();
    private final Set<Name> given = new HashSet<>();

    ModelNames(SourceModel source) {
        source.variables().forEach(each -> variables.put(each.name().name(), each));
        for (SourceDimension each : source.dimensions()) {
            dimensions.put(each.name().name(), each);
            each.elements().forEach(element -> elements.add(element.name()));
        }
    }

    boolean isVariable(Name name) {
        return variables.containsKey(name);
    }

    boolean isArray(Name name) {
        SourceVariable variable = variables.get(name);
        return variable != null && !variable.over().isEmpty();
    }

    boolean isLookup(Name name) {
        SourceVariable variable = variables.get(name);
        return variable != null && variable.definition() instanceof SourceDefinition.Lookup;
    }

    boolean isDimension(Name name) {
        return dimensions.containsKey(name);
    }

    /** Whether a name in brackets is an element or a dimension before anything else. */
    boolean isSubscript(Name name) {
        return dimensions.containsKey(name) || elements.contains(name);
    }

    /** The elements of a dimension or sub-range; none if there is no such dimension. */
    List<Name> elements(SourceName dimension) {
        SourceDimension known = dimensions.get(dimension.name());
        return known == null
                ? List.of()
                : known.elements().stream().map(SourceName::name).toList();
    }

    /** A name like the wanted one that nothing has; it is taken from now on. */
    Name fresh(String wanted) {
        Name name = Name.of(wanted);
        for (int number = 2; isTaken(name); number++) {
            name = Name.of(wanted + " (" + number + ")");
        }
        given.add(name);
        return name;
    }

    private boolean isTaken(Name name) {
        return variables.containsKey(name) || dimensions.containsKey(name) || given.contains(name);
    }

    /** Makes known a variable that a call has brought. */
    void add(SourceVariable variable) {
        variables.put(variable.name().name(), variable);
    }
}
