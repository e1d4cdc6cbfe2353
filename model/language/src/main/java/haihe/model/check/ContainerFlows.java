package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.source.SourceContainer;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceName;
import haihe.model.source.SourceOutlet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which flows fill and leave the containers of a model, and in which role. Of the outflows of a conveyor the first that
 * is not marked as a leak comes off its end, all others are leaks (XMILE 1.0, section 4.2.1).
 */
final class ContainerFlows {

    /** How a flow leaves a container. */
    enum Role {
        EXIT,
        LEAK,
        SERVICE
    }

    /** A container's stock and the role of one of its outflows. */
    record Drain(Symbol stock, Role role) {}

    private final Symbols symbols;
    private final Diagnostics problems;
    private final Map<Name, Drain> drains = new HashMap<>();
    private final Set<Name> inflows = new HashSet<>();
    private final Set<Name> fedByQueue = new HashSet<>();

    ContainerFlows(Symbols symbols, Diagnostics problems) {
        this.symbols = symbols;
        this.problems = problems;
        for (Symbol symbol : symbols.variables()) {
            container(symbol).ifPresent(container -> classify(symbol, container));
        }
        for (Symbol symbol : symbols.variables()) {
            look(symbol);
        }
    }

    static Optional<SourceContainer> container(Symbol symbol) {
        return symbol.source().definition() instanceof SourceDefinition.Stock stock
                ? stock.container()
                : Optional.empty();
    }

    /** The container that drives a flow, if one does. */
    Optional<Drain> drain(Name flow) {
        return Optional.ofNullable(drains.get(flow));
    }

    /** A name of no variable of the model, as near to this text as can be. */
    Name unused(String text) {
        Name name = Name.of(text);
        return symbols.variable(name) == null ? name : unused(text + "'");
    }

    /** Whether a flow fills a container, so that it cannot be negative. */
    boolean fills(Name flow) {
        return inflows.contains(flow);
    }

    /** Whether a queue stands right before a conveyor. */
    boolean isFedByQueue(Symbol conveyor) {
        return fedByQueue.contains(conveyor.name());
    }

    private void classify(Symbol stock, SourceContainer container) {
        SourceDefinition.Stock definition =
                (SourceDefinition.Stock) stock.source().definition();
        definition.inflows().forEach(flow -> inflows.add(flow.name()));
        boolean conveyor = container instanceof SourceContainer.Conveyor;
        boolean open = conveyor;
        for (SourceName flow : definition.outflows()) {
            boolean leak = outlet(flow.name()) instanceof SourceOutlet.Leak;
            Role role = !conveyor ? Role.SERVICE : open && !leak ? Role.EXIT : Role.LEAK;
            open = open && leak;
            Drain before = drains.putIfAbsent(flow.name(), new Drain(stock, role));
            if (before != null && before.stock() != stock) {
                String message = "'" + flow.text() + "' leaves both '"
                        + before.stock().name() + "' and '" + stock.name() + "', and only one of them can drive it";
                problems.error(Code.BAD_VALUE, flow.span(), message, "give each its own outflow");
            }
        }
        if (open) {
            String message = "conveyor '" + stock.name() + "' has no outflow at its end";
            String hint = "name it first under outflows; the others are leaks";
            problems.error(Code.BAD_VALUE, stock.source().name().span(), message, hint);
        }
        overflows(definition.outflows(), conveyor);
    }

    private void overflows(List<SourceName> outflows, boolean conveyor) {
        if (!conveyor && !outflows.isEmpty() && outlet(outflows.get(0).name()) instanceof SourceOutlet.Overflow) {
            SourceName first = outflows.get(0);
            String message = "'" + first.text() + "' is an overflow, but nothing has a higher priority";
            problems.error(Code.BAD_VALUE, first.span(), message, "name the queue's main outflow first");
        }
    }

    private void look(Symbol symbol) {
        if (symbol.source().definition() instanceof SourceDefinition.Stock stock) {
            boolean container = stock.container().isPresent();
            for (SourceName flow : stock.outflows()) {
                Drain drain = drains.get(flow.name());
                if (drain != null && !container) {
                    String message =
                            "'" + flow.text() + "' leaves '" + drain.stock().name()
                                    + "', which drives it, so that it cannot leave '" + symbol.name() + "' as well";
                    problems.error(Code.BAD_VALUE, flow.span(), message, "give each its own outflow");
                }
            }
            if (stock.container().orElse(null) instanceof SourceContainer.Conveyor) {
                stock.inflows().stream()
                        .map(flow -> drains.get(flow.name()))
                        .filter(drain -> drain != null && drain.role() == Role.SERVICE)
                        .forEach(drain -> fedByQueue.add(symbol.name()));
            }
        }
        SourceOutlet outlet = outlet(symbol.name());
        if (outlet != null) {
            misplaced(symbol, outlet);
        }
    }

    private void misplaced(Symbol flow, SourceOutlet outlet) {
        boolean leak = outlet instanceof SourceOutlet.Leak;
        Drain drain = drains.get(flow.name());
        if (drain == null || leak != (drain.role() == Role.LEAK)) {
            String what = leak ? "a leak, but no outflow of a conveyor" : "an overflow, but no outflow of a queue";
            problems.error(
                    Code.BAD_VALUE,
                    outlet.span(),
                    "'" + flow.name() + "' is " + what,
                    "name it under outflows of one, or remove this");
        }
    }

    private @Nullable SourceOutlet outlet(Name flow) {
        Symbol symbol = symbols.variable(flow);
        return symbol != null && symbol.source().definition() instanceof SourceDefinition.Flow definition
                ? definition.outlet().orElse(null)
                : null;
    }
}
