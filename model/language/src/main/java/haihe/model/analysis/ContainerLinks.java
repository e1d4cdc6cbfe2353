package haihe.model.analysis;

import haihe.model.Container;
import haihe.model.Expr;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Outlet;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How flows and containers are linked: what stands behind each flow, and what decides, besides its own equation, how much
 * flows. Immutable.
 */
public final class ContainerLinks {

    private final Model model;
    private final Map<Name, Variable.Stock> filled = new HashMap<>();
    private boolean any;

    private ContainerLinks(Model model) {
        this.model = model;
    }

    /** The links of a model. */
    public static ContainerLinks of(Model model) {
        ContainerLinks links = new ContainerLinks(model);
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock && stock.container().isPresent()) {
                links.any = true;
                stock.inflows().forEach(flow -> links.filled.putIfAbsent(flow, stock));
            }
        }
        return links;
    }

    /** Whether there is any container. */
    boolean any() {
        return any;
    }

    /** The conveyor that a flow fills. */
    public Optional<Variable.Stock> conveyorFilledBy(Name flow) {
        return Optional.ofNullable(filled.get(flow)).filter(stock -> conveyor(stock) != null);
    }

    /** The conveyor that a flow fills, if that conveyor can hold the flow up. */
    public Optional<Variable.Stock> conveyorThatLimits(Variable.Flow flow) {
        return isDriven(flow) ? Optional.empty() : conveyorFilledBy(flow.name()).filter(ContainerLinks::limits);
    }

    private static boolean limits(Variable.Stock stock) {
        Container.Conveyor conveyor = conveyor(stock);
        return conveyor != null
                && (conveyor.capacity().isPresent()
                        || conveyor.inflowLimit().isPresent()
                        || conveyor.arrest().isPresent());
    }

    /** Whether a conveyor drives a flow, so that only an arrested conveyor can hold it up. */
    public static boolean isDriven(Variable.Flow flow) {
        Outlet outlet = flow.outlet().orElse(null);
        return outlet instanceof Outlet.Exit || outlet instanceof Outlet.Leak;
    }

    /** Whether a conveyor drives the flow of this name. */
    public boolean isDriven(Name flow) {
        return model.variable(flow).orElse(null) instanceof Variable.Flow found && isDriven(found);
    }

    /** The auxiliary that stops a flow altogether when it is not 0: the arrest of the conveyor that the flow fills. */
    public Optional<Name> gate(Name flow) {
        return conveyorFilledBy(flow).flatMap(stock -> conveyorOf(stock).arrest());
    }

    private static Container.@Nullable Conveyor conveyor(Variable.Stock stock) {
        return stock.container().orElse(null) instanceof Container.Conveyor conveyor ? conveyor : null;
    }

    /** The conveyor that a stock is. */
    public static Container.Conveyor conveyorOf(Variable.Stock stock) {
        return (Container.Conveyor) stock.container().orElseThrow();
    }

    /** The variables, of the same dimensions, whose equal elements decide about a flow besides its own equation. */
    List<Name> deciding(Variable.Flow flow, Phase phase) {
        List<Name> names = new ArrayList<>();
        flow.outlet().ifPresent(outlet -> addDrive(flow, outlet, phase, names));
        conveyorThatLimits(flow).ifPresent(stock -> addLimit(flow, stock, phase, names));
        return names;
    }

    /** What must have a value before one can look into containers at the start; the stock itself is mentioned anyway. */
    List<Name> neededToLook(Expr.Call call) {
        List<Name> names = new ArrayList<>();
        if (call.function().isContent()
                && call.arguments().get(0) instanceof Expr.Reference reference
                && model.variable(reference.variable()).orElse(null) instanceof Variable.Stock stock
                && conveyor(stock) != null) {
            names.add(conveyorOf(stock).length());
            stock.outflows().forEach(flow -> leak(flow).ifPresent(leak -> names.add(leak.fraction())));
        }
        return names;
    }

    private void addDrive(Variable.Flow flow, Outlet outlet, Phase phase, List<Name> names) {
        Variable.Stock stock = (Variable.Stock) model.variable(outlet.stock()).orElseThrow();
        if (phase == Phase.INITIAL) {
            names.add(stock.name());
        }
        if (outlet instanceof Outlet.Service) {
            names.addAll(stock.inflows());
            names.addAll(stock.outflows()
                    .subList(0, Math.max(0, stock.outflows().indexOf(flow.name()))));
            return;
        }
        Container.Conveyor conveyor = conveyorOf(stock);
        conveyor.arrest().ifPresent(names::add);
        if (phase == Phase.INITIAL) {
            names.add(conveyor.length());
        }
        for (Name outflow : stock.outflows()) {
            gate(outflow).ifPresent(names::add);
            leak(outflow).ifPresent(leak -> names.add(leak.fraction()));
        }
    }

    private Optional<Outlet.Leak> leak(Name flow) {
        return model.variable(flow).orElse(null) instanceof Variable.Flow found
                        && found.outlet().orElse(null) instanceof Outlet.Leak leak
                ? Optional.of(leak)
                : Optional.empty();
    }

    private void addLimit(Variable.Flow flow, Variable.Stock stock, Phase phase, List<Name> names) {
        Container.Conveyor conveyor = conveyorOf(stock);
        conveyor.arrest().ifPresent(names::add);
        conveyor.capacity().ifPresent(names::add);
        conveyor.inflowLimit().ifPresent(names::add);
        if (phase == Phase.INITIAL) {
            names.add(stock.name());
        }
        if (conveyor.capacity().isPresent()) {
            names.addAll(stock.outflows());
            stock.inflows().stream().filter(this::isDriven).forEach(names::add);
        }
        names.addAll(stock.inflows().subList(0, stock.inflows().indexOf(flow.name())));
    }
}
