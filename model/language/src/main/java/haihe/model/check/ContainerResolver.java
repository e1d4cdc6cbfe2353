package haihe.model.check;

import haihe.model.Container;
import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Equation;
import haihe.model.Name;
import haihe.model.Outlet;
import haihe.model.UnitExpr;
import haihe.model.Variable;
import haihe.model.source.SourceContainer;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceOutlet;
import java.util.List;
import java.util.Optional;

/**
 * Resolves conveyors, queues and the flows that leave them. What steers a container becomes an auxiliary of its own, named
 * after the stock: {@code students (length)}.
 */
final class ContainerResolver {

    private final EquationResolver equations;
    private final ContainerFlows flows;
    private final Optional<UnitExpr> timeUnit;
    private final Diagnostics problems;

    ContainerResolver(
            EquationResolver equations, ContainerFlows flows, Optional<UnitExpr> timeUnit, Diagnostics problems) {
        this.equations = equations;
        this.flows = flows;
        this.timeUnit = timeUnit;
        this.problems = problems;
    }

    /**
     * A container, with the auxiliaries that steer it.
     *
     * @param steering receives the auxiliaries
     */
    Container container(
            Symbol stock, Variable.Declaration declaration, SourceContainer source, List<Variable> steering) {
        return source.match(new SourceContainer.Cases<>() {
            @Override
            public Container conveyor(SourceContainer.Conveyor conveyor) {
                return new Steering(stock, declaration, steering).conveyor(conveyor);
            }

            @Override
            public Container queue(SourceContainer.Queue queue) {
                return new Container.Queue(numbers(queue.content()));
            }
        });
    }

    /** The initial value of a stock: its own, or the sum of the parts of its container. */
    Equation initial(Symbol stock, SourceDefinition.Stock source) {
        List<SourceNumber> parts =
                source.container().map(SourceContainer::content).orElse(List.of());
        if (parts.isEmpty()) {
            return equations.resolve(stock, source.initial(), Code.MISSING_INITIAL);
        }
        double sum = parts.stream().mapToDouble(SourceNumber::value).sum();
        return equations.constant(stock, sum, parts.get(0).span());
    }

    private static List<Double> numbers(List<SourceNumber> numbers) {
        return numbers.stream().map(SourceNumber::value).toList();
    }

    /** How a container drives a flow, with the auxiliary of a leak; empty if none does. */
    Optional<Outlet> outlet(
            Symbol flow, Variable.Declaration declaration, SourceDefinition.Flow source, List<Variable> steering) {
        Optional<ContainerFlows.Drain> drain = flows.drain(flow.name());
        if (drain.isEmpty()) {
            return Optional.empty();
        }
        Symbol stock = drain.get().stock();
        return Optional.of(
                switch (drain.get().role()) {
                    case EXIT -> new Outlet.Exit(stock.name());
                    case SERVICE ->
                        new Outlet.Service(stock.name(), source.outlet().orElse(null) instanceof SourceOutlet.Overflow);
                    case LEAK -> new Steering(flow, declaration, steering).leak(stock, source);
                });
    }

    /** Whether a flow fills a container, so that it cannot be negative. */
    boolean fills(Symbol flow) {
        return flows.fills(flow.name());
    }

    /** Makes the auxiliaries that steer a stock or a flow. */
    private final class Steering {

        private final Symbol owner;
        private final Variable.Declaration declaration;
        private final List<Variable> made;

        Steering(Symbol owner, Variable.Declaration declaration, List<Variable> made) {
            this.owner = owner;
            this.declaration = declaration;
            this.made = made;
        }

        Container conveyor(SourceContainer.Conveyor source) {
            Optional<UnitExpr> content = declaration.unit();
            Optional<UnitExpr> perTime = content.flatMap(unit -> timeUnit.map(unit::dividedBy));
            if (source.length().isEmpty()) {
                String message = "conveyor '" + owner.name() + "' has no length";
                problems.error(Code.MISSING_EQUATION, source.span(), message, "say how long material stays on it");
            }
            Name length = make("length", source.length(), timeUnit);
            boolean fed = flows.isFedByQueue(owner);
            if (fed && !source.discrete()) {
                String message = "conveyor '" + owner.name() + "' has a queue before it, so it counts as discrete";
                problems.add(Diagnostic.warning(Code.BAD_VALUE, source.span(), message)
                        .withHint("say that it is discrete"));
            }
            return new Container.Conveyor(
                    length,
                    source.capacity().map(each -> make("capacity", Optional.of(each), content)),
                    source.inflowLimit().map(each -> make("inflow limit", Optional.of(each), perTime)),
                    source.sample().map(each -> make("sample", Optional.of(each), Optional.empty())),
                    source.arrest().map(each -> make("arrest", Optional.of(each), Optional.empty())),
                    numbers(source.content()),
                    source.discrete() || fed,
                    source.batchIntegrity(),
                    source.oneAtATime(),
                    source.exponentialLeak());
        }

        Outlet leak(Symbol stock, SourceDefinition.Flow source) {
            Optional<SourceOutlet.Leak> marked =
                    source.outlet().filter(SourceOutlet.Leak.class::isInstance).map(SourceOutlet.Leak.class::cast);
            Optional<SourceEquation> fraction =
                    marked.flatMap(SourceOutlet.Leak::fraction).or(source::equation);
            if (fraction.isEmpty()) {
                String message = "the leak '" + owner.name() + "' has no fraction";
                problems.error(
                        Code.MISSING_EQUATION,
                        owner.source().name().span(),
                        message,
                        "say which share of the material leaks");
            }
            Name name = make("leak", fraction, unitOfFraction(stock));
            double start = position(marked.flatMap(SourceOutlet.Leak::start), 0);
            double end = position(marked.flatMap(SourceOutlet.Leak::end), 1);
            if (!(start < end)) {
                String message = "the zone that leaks ends at " + end + ", not after its start at " + start;
                problems.error(Code.BAD_VALUE, owner.source().name().span(), message);
            }
            boolean integers = marked.map(SourceOutlet.Leak::integers).orElse(false);
            return new Outlet.Leak(stock.name(), name, integers, start, end);
        }

        private Optional<UnitExpr> unitOfFraction(Symbol stock) {
            boolean exponential =
                    ContainerFlows.container(stock).orElse(null) instanceof SourceContainer.Conveyor conveyor
                            && conveyor.exponentialLeak();
            return exponential ? timeUnit.map(UnitExpr.DIMENSIONLESS::dividedBy) : Optional.of(UnitExpr.DIMENSIONLESS);
        }

        private double position(Optional<SourceNumber> number, double otherwise) {
            number.filter(each -> !(each.value() >= 0 && each.value() <= 1)).ifPresent(each -> {
                String message = "the zone of a leak is a fraction of the length, from 0 to 1, not " + each.value();
                problems.error(Code.OUT_OF_RANGE, each.span(), message);
            });
            return number.map(SourceNumber::value).orElse(otherwise);
        }

        private Name make(String what, Optional<SourceEquation> source, Optional<UnitExpr> unit) {
            Name name = flows.unused(owner.name().text() + " (" + what + ")");
            Equation equation = source.isEmpty()
                    ? equations.nothing(owner, "")
                    : equations.resolve(owner, source, Code.MISSING_EQUATION);
            Variable.Declaration made = new Variable.Declaration(
                    name,
                    owner.over(),
                    unit,
                    "",
                    "the " + what + " of " + owner.name(),
                    "",
                    declaration.sector(),
                    source.map(SourceEquation::span).orElse(declaration.span()),
                    true,
                    List.of());
            this.made.add(new Variable.Auxiliary(made, equation));
            return name;
        }
    }
}
