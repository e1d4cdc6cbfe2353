package haihe.model.io.internal.writing;

import haihe.model.Equation;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes variables in the native language. */
final class NativeVariables implements Variable.Cases<Void> {

    private final Model model;
    private final HoconText out;
    private final Losses losses;
    private final String sector;
    private final Keys keys;
    private final EquationWriter equations;
    private final CarriedLookups carried;
    private final NativeData data;
    private final NativeContainers containers;
    private final Set<Name> steering;

    NativeVariables(Model model, HoconText out, Losses losses, String sector) {
        this.model = model;
        this.out = out;
        this.losses = losses;
        this.sector = sector;
        this.keys = new Keys(model);
        boolean bare = model.semantics().names() != haihe.model.Semantics.Names.FREE;
        this.equations = new EquationWriter(model, new Dialect(true, bare, Map.of()), losses);
        this.carried = CarriedLookups.forNative(model);
        this.data = new NativeData(out, losses);
        this.containers = new NativeContainers(model, out, this::equation);
        this.steering = Steering.names(model);
    }

    /** The block that a variable belongs to. */
    static String block(Variable variable) {
        return variable.match(new Variable.Cases<>() {
            @Override
            public String stock(Variable.Stock stock) {
                return "stocks";
            }

            @Override
            public String flow(Variable.Flow flow) {
                return "flows";
            }

            @Override
            public String auxiliary(Variable.Auxiliary auxiliary) {
                return "aux";
            }

            @Override
            public String constant(Variable.Constant constant) {
                return "constants";
            }

            @Override
            public String lookup(Variable.Lookup lookup) {
                return "lookups";
            }

            @Override
            public String series(Variable.Series series) {
                return "series";
            }
        });
    }

    /** Whether a variable is written as a part of another. */
    boolean isWrittenElsewhere(Variable variable) {
        return carried.isCarried(variable) || steering.contains(variable.name());
    }

    void write(Variable variable) {
        Variable.Declaration declaration = variable.declaration();
        if (!Keys.canBeKeys(variable)) {
            losses.add(variable.name(), declaration.span(), "elements with commas in their names, or called default");
            return;
        }
        out.open(variable.name().text());
        if (!variable.over().isEmpty()) {
            List<String> over =
                    variable.over().stream().map(each -> each.name().text()).toList();
            out.list("over", HoconText.quoted(over));
        }
        variable.match(this);
        out.text("unit", NativeText.unit(declaration.unit(), declaration.unitText()));
        out.text("doc", declaration.doc());
        out.text("label", declaration.label());
        if (!declaration.sector().equals(sector)) {
            out.raw("sector", HoconText.quoted(declaration.sector()));
        }
        if (declaration.internal()) {
            out.raw("internal", "true");
        }
        containers.thresholds(declaration.thresholds());
        out.close();
    }

    @Override
    public Void stock(Variable.Stock stock) {
        boolean byContent =
                stock.container().filter(each -> !each.content().isEmpty()).isPresent();
        if (!byContent) {
            equation("initial", stock, stock.initial());
        }
        flows("inflows", stock.inflows());
        flows("outflows", stock.outflows());
        if (stock.nonNegative()) {
            out.raw("non-negative", "true");
        }
        stock.container().ifPresent(containers::container);
        return null;
    }

    private void flows(String key, List<Name> flows) {
        if (!flows.isEmpty()) {
            out.list(key, HoconText.quoted(flows.stream().map(Name::text).toList()));
        }
    }

    @Override
    public Void flow(Variable.Flow flow) {
        if (flow.outlet().isEmpty()) {
            equation("equation", flow, flow.equation());
        }
        flow.outlet().ifPresent(containers::outlet);
        if (flow.nonNegative()) {
            out.raw("non-negative", "true");
        }
        return null;
    }

    @Override
    public Void auxiliary(Variable.Auxiliary auxiliary) {
        Optional<Variable.Lookup> lookup = carried.of(auxiliary);
        if (lookup.isEmpty()) {
            equation("equation", auxiliary, auxiliary.equation());
            return null;
        }
        equation("equation", auxiliary, CarriedLookups.input(auxiliary.equation()));
        out.open("lookup");
        data.points(lookup.get());
        out.close();
        return null;
    }

    private void equation(String key, Variable variable, Equation equation) {
        List<WrittenPart> parts = equations.write(variable, equation);
        if (parts.size() == 1 && parts.get(0).isWhole(variable)) {
            out.raw(key, HoconText.quoted(parts.get(0).text()));
            return;
        }
        out.open(key);
        Optional<String> rest = rest(variable, parts);
        boolean written = false;
        for (WrittenPart part : parts) {
            boolean isRest = rest.isPresent() && !keys.isNamed(variable, part.loops());
            if (!isRest) {
                keys.of(variable, part.loops()).forEach(each -> out.raw(each, HoconText.quoted(part.text())));
            } else if (!written) {
                out.raw("default", HoconText.quoted(rest.get()));
                written = true;
            }
        }
        out.close();
    }

    /** The equation of all blocks that no key names, if they have the same one and no element is without any. */
    private Optional<String> rest(Variable variable, List<WrittenPart> parts) {
        Set<String> texts = parts.stream()
                .filter(part -> !keys.isNamed(variable, part.loops()))
                .map(WrittenPart::text)
                .collect(Collectors.toSet());
        boolean complete = variable.declaration().absent().isEmpty();
        return complete && texts.size() == 1 ? texts.stream().findFirst() : Optional.empty();
    }

    @Override
    public Void constant(Variable.Constant constant) {
        data.values(constant);
        if (constant.range().min() != Double.NEGATIVE_INFINITY) {
            out.number("min", constant.range().min());
        }
        if (constant.range().max() != Double.POSITIVE_INFINITY) {
            out.number("max", constant.range().max());
        }
        out.text("source", constant.source());
        return null;
    }

    @Override
    public Void lookup(Variable.Lookup lookup) {
        data.points(lookup);
        lookup.inputUnit().ifPresent(unit -> out.text("input-unit", unit.toString()));
        return null;
    }

    @Override
    public Void series(Variable.Series series) {
        data.observations(series);
        return null;
    }
}
