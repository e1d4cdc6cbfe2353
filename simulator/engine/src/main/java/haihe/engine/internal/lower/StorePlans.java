package haihe.engine.internal.lower;

import haihe.engine.internal.program.StorePlan;
import haihe.engine.internal.store.ConveyorPlan;
import haihe.engine.internal.store.QueuePlan;
import haihe.model.Container;
import haihe.model.Diagnostic;
import haihe.model.ModelException;
import haihe.model.Name;
import haihe.model.Outlet;
import haihe.model.Variable;
import haihe.model.analysis.ContainerLinks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Works out which slots the stores of containers read. */
final class StorePlans {

    /** How far a transit time may be above a whole number of units of time and still count as that number. */
    private static final double ROUNDING = 1e-9;

    private final Workspace work;
    private final ContainerLinks links;
    private final Map<Name, Integer> rooms;

    /** @param rooms where the room of a conveyor for the outflow of a queue is kept, by flow */
    StorePlans(Workspace work, ContainerLinks links, Map<Name, Integer> rooms) {
        this.work = work;
        this.links = links;
        this.rooms = rooms;
    }

    /** The plan of an element. */
    StorePlan of(Variable.Stock stock, int element) {
        return stock.container().orElseThrow().match(new Container.Cases<>() {
            @Override
            public StorePlan conveyor(Container.Conveyor conveyor) {
                return plan(stock, conveyor, element);
            }

            @Override
            public StorePlan queue(Container.Queue queue) {
                return plan(stock, queue, element);
            }
        });
    }

    private int slot(Name variable, int element) {
        return work.memory().baseOf(variable) + element;
    }

    private int slot(Optional<Name> variable, int element) {
        return variable.map(name -> slot(name, element)).orElse(ConveyorPlan.NONE);
    }

    private ConveyorPlan plan(Variable.Stock stock, Container.Conveyor conveyor, int element) {
        checkContent(conveyor);
        return new ConveyorPlan(
                slot(stock.name(), element),
                slot(conveyor.length(), element),
                slot(conveyor.capacity(), element),
                slot(conveyor.inflowLimit(), element),
                slot(conveyor.sample(), element),
                slot(conveyor.arrest(), element),
                stock.inflows().stream()
                        .map(flow -> new ConveyorPlan.Inlet(slot(flow, element), links.isDriven(flow)))
                        .toList(),
                stock.outflows().stream().map(flow -> port(flow, element)).toList(),
                conveyor.content(),
                conveyor.discrete(),
                conveyor.exponentialLeak());
    }

    private ConveyorPlan.Port port(Name name, int element) {
        Variable.Flow flow = (Variable.Flow) work.variable(name);
        int gate = slot(links.gate(name), element);
        if (flow.outlet().orElse(null) instanceof Outlet.Leak leak) {
            return new ConveyorPlan.Port(
                    slot(name, element),
                    gate,
                    slot(leak.fraction(), element),
                    leak.integers(),
                    leak.start(),
                    leak.end());
        }
        return new ConveyorPlan.Port(slot(name, element), gate, ConveyorPlan.NONE, false, 0, 1);
    }

    private QueuePlan plan(Variable.Stock stock, Container.Queue queue, int element) {
        return new QueuePlan(
                slot(stock.name(), element),
                stock.inflows().stream().map(flow -> slot(flow, element)).toList(),
                stock.outflows().stream().map(flow -> outlet(flow, element)).toList(),
                queue.content());
    }

    private QueuePlan.Outlet outlet(Name name, int element) {
        Variable.Flow flow = (Variable.Flow) work.variable(name);
        boolean overflow = flow.outlet().orElse(null) instanceof Outlet.Service service && service.overflow();
        Integer room = rooms.get(name);
        Optional<Container.Conveyor> behind = links.conveyorFilledBy(name).map(ContainerLinks::conveyorOf);
        return new QueuePlan.Outlet(
                room == null ? ConveyorPlan.NONE : room + element,
                overflow,
                behind.map(Container.Conveyor::oneAtATime).orElse(false),
                behind.map(Container.Conveyor::batchIntegrity).orElse(false));
    }

    /** A list of what leaves in each unit of time must be as long as the conveyor. */
    private void checkContent(Container.Conveyor conveyor) {
        if (conveyor.content().isEmpty()) {
            return;
        }
        Variable.Auxiliary length = (Variable.Auxiliary) work.variable(conveyor.length());
        OptionalDouble value =
                work.orders().valueOf(length.equation().clauses().get(0).expr());
        int parts = conveyor.content().size();
        if (value.isEmpty() || Math.ceil(value.getAsDouble() - ROUNDING) != parts) {
            String known = value.isEmpty() ? "" : ", but it is " + value.getAsDouble();
            throw new ModelException(List.of(Diagnostic.error(
                            Diagnostic.Code.BAD_VALUE,
                            length.declaration().span(),
                            "a conveyor that begins with " + parts + " numbers, one for each unit of time, must have"
                                    + " a length of " + parts + " that is known before the run" + known)
                    .withHint("give as many numbers as the length, or one number for all")));
        }
    }
}
