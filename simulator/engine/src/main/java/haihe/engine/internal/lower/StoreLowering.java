package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.engine.internal.program.StorePlan;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Outlet;
import haihe.model.Variable;
import haihe.model.analysis.ContainerLinks;
import haihe.model.analysis.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lowers conveyors and queues: one store for each element. Before the flows of an instant, the stocks show what the stores
 * hold; flows that a container drives ask it; at the end of a step the stores go on, after all that is sampled.
 */
final class StoreLowering {

    private final Memory memory;
    private final Model model;
    private final ContainerLinks links;
    private final Map<Name, Integer> bases = new HashMap<>();
    private final Map<Name, Integer> rooms = new HashMap<>();
    private final List<Variable.Stock> stocks = new ArrayList<>();
    private final List<StorePlan> plans = new ArrayList<>();

    StoreLowering(Workspace work) {
        this.memory = work.memory();
        this.model = work.model();
        this.links = ContainerLinks.of(model);
        StorePlans making = new StorePlans(work, links, rooms);
        reserveRooms();
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock && stock.container().isPresent()) {
                bases.put(stock.name(), plans.size());
                stocks.add(stock);
                for (int element = 0; element < stock.size(); element++) {
                    plans.add(making.of(stock, element));
                }
            }
        }
    }

    /** Slots for the room that a conveyor has for what comes from a queue. */
    private void reserveRooms() {
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Flow flow
                    && flow.outlet().orElse(null) instanceof Outlet.Service
                    && links.conveyorFilledBy(flow.name()).isPresent()) {
                rooms.put(flow.name(), memory.reserve(flow.size()));
            }
        }
    }

    List<StorePlan> plans() {
        return plans;
    }

    /** Fills all stores, after everything at the start time is computed. */
    List<Statement> fill() {
        return forAll(Statement.Operate.Operation.FILL);
    }

    /** Lets all stores go on. */
    List<Statement> advance() {
        return forAll(Statement.Operate.Operation.ADVANCE);
    }

    private List<Statement> forAll(Statement.Operate.Operation operation) {
        List<Statement> statements = new ArrayList<>();
        for (Variable.Stock stock : stocks) {
            statements.add(loop(stock, new Statement.Operate(operation, each(base(stock.name()), stock))));
        }
        return statements;
    }

    /** Lets the stocks show what their stores hold. */
    List<Statement> show() {
        List<Statement> statements = new ArrayList<>();
        for (Variable.Stock stock : stocks) {
            Node content =
                    new Node.Ask(Node.Ask.Question.CONTENT, each(base(stock.name()), stock), new Node.Literal(0));
            statements.add(loop(stock, new Statement.Assign(each(memory.baseOf(stock.name()), stock), content)));
        }
        return statements;
    }

    private static Address each(int base, Variable.Stock stock) {
        return stock.size() == 1 ? Address.at(base) : new Address(base, List.of(new Address.Term(0, 1)));
    }

    private static Statement loop(Variable.Stock stock, Statement body) {
        return stock.size() == 1 ? body : new Statement.ForEach(new LoopRange(0, stock.size()), List.of(body));
    }

    private int base(Name stock) {
        Integer base = bases.get(stock);
        if (base == null) {
            throw new IllegalStateException(stock + " has no stores");
        }
        return base;
    }

    /**
     * The value of a flow's element where containers have their say.
     *
     * @param location the element
     * @param setting where the flow is computed; receives what must run before
     * @param wanted its value by its own equation
     */
    Node value(Variable.Flow flow, Location location, Setting setting, Node wanted) {
        Node value = wanted;
        Optional<Node> room = links.conveyorThatLimits(flow).map(stock -> room(flow, stock, location));
        if (flow.outlet().isPresent()) {
            Variable.Stock stock =
                    (Variable.Stock) model.variable(flow.outlet().get().stock()).orElseThrow();
            Address store = location.address(base(stock.name()));
            if (setting.phase() == Phase.INITIAL) {
                run(setting, new Statement.Operate(Statement.Operate.Operation.FILL, store));
            }
            if (rooms.containsKey(flow.name())) {
                Address slot = location.address(rooms.getOrDefault(flow.name(), 0));
                Node free = room.orElse(new Node.Literal(Double.POSITIVE_INFINITY));
                run(setting, new Statement.Assign(slot, free));
            }
            return ask(Node.Ask.Question.OUTFLOW, store, stock.outflows().indexOf(flow.name()));
        }
        return room.<Node>map(free -> new Node.Invoke(MathFunction.MIN, List.of(value, free)))
                .orElse(value);
    }

    private static void run(Setting setting, Statement statement) {
        setting.before().add(setting.scope().forAllTurns(statement));
    }

    private Node room(Variable.Flow flow, Variable.Stock conveyor, Location location) {
        Address store = location.address(base(conveyor.name()));
        return ask(Node.Ask.Question.ROOM, store, conveyor.inflows().indexOf(flow.name()));
    }

    private static Node ask(Node.Ask.Question question, Address store, int number) {
        return new Node.Ask(question, store, new Node.Literal(number));
    }
}
