package haihe.model.io.internal.writing;

import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Outlet;
import haihe.model.Variable;
import java.util.HashSet;
import java.util.Set;

/** Finds the auxiliaries that steer containers, which are written as parts of stocks and flows. */
final class Steering {

    private Steering() {}

    static Set<Name> names(Model model) {
        Set<Name> names = new HashSet<>();
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock) {
                stock.container().ifPresent(container -> names.addAll(container.parameters()));
            } else if (variable instanceof Variable.Flow flow
                    && flow.outlet().orElse(null) instanceof Outlet.Leak leak) {
                names.add(leak.fraction());
            }
        }
        return names;
    }
}
