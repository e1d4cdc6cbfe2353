package haihe.model.analysis;

import haihe.model.Dimension;
import haihe.model.Equation;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.TimeSpec;
import haihe.model.UnitDeclaration;
import haihe.model.UnitExpr;
import haihe.model.Variable;
import haihe.model.Variable.Declaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares what two models say. Where it is written, how elements share equations and how an equation is spelled does not
 * count; what is computed, in which order of operations, and all that documents it does.
 */
public final class ModelDifferences {

    private final Model first;
    private final Model second;
    private final List<String> found = new ArrayList<>();

    private ModelDifferences(Model first, Model second) {
        this.first = first;
        this.second = second;
    }

    /** A line for each difference, such as {@code rain: its unit is mm/year, not mm}; none if the models are the same. */
    public static List<String> between(Model first, Model second) {
        return new ModelDifferences(first, second).compare();
    }

    private List<String> compare() {
        differ("the model", "name", first.name(), second.name());
        differ("the model", "doc", first.doc(), second.doc());
        differ("the model", "time", time(first.time()), time(second.time()));
        differ("the model", "semantics", first.semantics(), second.semantics());
        differ("the model", "units", units(first), units(second));
        differ("the model", "dimensions", dimensions(first.dimensions()), dimensions(second.dimensions()));
        differ("the model", "order of variables", names(first), names(second));
        for (Variable variable : first.variables()) {
            second.variable(variable.name()).ifPresent(other -> compare(variable, other));
        }
        return found;
    }

    private void differ(String where, String what, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            found.add(where + ": its " + what + " is " + one + ", not " + other);
        }
    }

    private static String time(TimeSpec time) {
        return time.start() + " to " + time.stop() + " step " + time.step() + " save " + time.save() + " " + time.unit()
                + " " + time.method().orElse("euler") + " "
                + time.controls();
    }

    /** Units that say more than that there is such a unit, which using it says too. */
    private static List<UnitDeclaration> units(Model model) {
        return model.units().stream()
                .filter(unit -> !unit.aliases().isEmpty() || unit.equals().isPresent())
                .toList();
    }

    private static List<String> dimensions(List<Dimension> dimensions) {
        return dimensions.stream()
                .map(each -> each.name().text()
                        + each.elements()
                        + each.parent().map(parent -> " of " + parent.name()).orElse("")
                        + each.doc())
                .toList();
    }

    private static List<String> names(Model model) {
        return model.variables().stream().map(each -> each.name().text()).toList();
    }

    private void compare(Variable one, Variable other) {
        String name = one.name().text();
        int before = found.size();
        differ(name, "kind", one.getClass().getSimpleName(), other.getClass().getSimpleName());
        compare(name, one.declaration(), other.declaration());
        if (found.size() == before) {
            equations(one, other);
            differ(name, "definition", rest(one), rest(other));
        }
    }

    private void compare(String name, Declaration one, Declaration other) {
        differ(name, "dimensions", dimensions(one.over()), dimensions(other.over()));
        differ(name, "unit", unit(one), unit(other));
        differ(name, "doc", one.doc(), other.doc());
        differ(name, "label", one.label(), other.label());
        differ(name, "sector", one.sector(), other.sector());
        differ(name, "visibility", one.internal(), other.internal());
        differ(name, "absent elements", one.absent(), other.absent());
        differ(
                name,
                "number of thresholds",
                one.thresholds().size(),
                other.thresholds().size());
    }

    private static String unit(Declaration declaration) {
        Map<String, Double> powers = new HashMap<>();
        declaration
                .unit()
                .map(UnitExpr::powers)
                .orElse(Map.of())
                .forEach((base, power) -> powers.put(Name.of(base).key(), power));
        return declaration.unit().isPresent() + " " + powers;
    }

    private void equations(Variable one, Variable other) {
        Optional<Equation> equation = Phase.INITIAL.equationOf(one);
        Optional<Equation> match = Phase.INITIAL.equationOf(other);
        if (equation.isPresent() && match.isPresent()) {
            Map<Integer, String> texts = ElementText.of(one, equation.get());
            Map<Integer, String> others = ElementText.of(other, match.get());
            if (!texts.equals(others)) {
                int element = texts.keySet().stream()
                        .filter(each -> !Objects.equals(texts.get(each), others.get(each)))
                        .findFirst()
                        .orElse(-1);
                String which = one.size() > 1 ? " of element " + (element + 1) : "";
                differ(one.name().text(), "equation" + which, text(texts, element), text(others, element));
            }
        }
    }

    private static String text(Map<Integer, String> texts, int element) {
        return texts.getOrDefault(element, "nothing");
    }

    /** All but declaration and equation. */
    private static List<Object> rest(Variable variable) {
        return variable.match(new Variable.Cases<>() {
            @Override
            public List<Object> stock(Variable.Stock stock) {
                return List.of(stock.inflows(), stock.outflows(), stock.nonNegative(), stock.container());
            }

            @Override
            public List<Object> flow(Variable.Flow flow) {
                return List.of(flow.nonNegative(), flow.outlet());
            }

            @Override
            public List<Object> auxiliary(Variable.Auxiliary auxiliary) {
                return List.of();
            }

            @Override
            public List<Object> constant(Variable.Constant constant) {
                return List.of(constant.values(), constant.range(), constant.source());
            }

            @Override
            public List<Object> lookup(Variable.Lookup lookup) {
                return List.of(lookup.functions(), lookup.inputUnit());
            }

            @Override
            public List<Object> series(Variable.Series series) {
                return List.of(series.series(), series.source());
            }
        });
    }
}
