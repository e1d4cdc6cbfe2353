package haihe.engine.internal.lower;

import haihe.model.Clause;
import haihe.model.Equation;
import haihe.model.Model;
import haihe.model.Variable;
import haihe.model.analysis.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The clauses of a model by their places. */
final class Equations {

    private Equations() {}

    /** All clauses, ordered by place: an order that does not depend on the order of definition. */
    static Map<Place, Clause> of(Model model) {
        Map<Place, Clause> clauses = new TreeMap<>(Comparator.<Place>naturalOrder());
        for (Variable variable : model.variables()) {
            List<Clause> list =
                    Phase.INITIAL.equationOf(variable).map(Equation::clauses).orElse(List.of());
            for (int i = 0; i < list.size(); i++) {
                clauses.put(Place.of(variable, i), list.get(i));
            }
        }
        return clauses;
    }
}
