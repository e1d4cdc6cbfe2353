package haihe.model.io.internal.writing;

import haihe.model.Container;
import haihe.model.Equation;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Outlet;
import haihe.model.Threshold;
import haihe.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes conveyors, queues, the flows that leave them, and events in the native language. */
final class NativeContainers {

    private final Model model;
    private final HoconText out;
    private final Equations equations;

    /** Writes the equation of a variable under a key. */
    @FunctionalInterface
    interface Equations {
        void write(String key, Variable variable, Equation equation);
    }

    NativeContainers(Model model, HoconText out, Equations equations) {
        this.model = model;
        this.out = out;
        this.equations = equations;
    }

    void container(Container container) {
        container.match(new Container.Cases<Void>() {
            @Override
            public Void conveyor(Container.Conveyor conveyor) {
                NativeContainers.this.conveyor(conveyor);
                return null;
            }

            @Override
            public Void queue(Container.Queue queue) {
                if (queue.content().isEmpty()) {
                    out.raw("queue", "true");
                } else {
                    out.open("queue");
                    out.list("content", HoconText.numbers(queue.content()));
                    out.close();
                }
                return null;
            }
        });
    }

    private void conveyor(Container.Conveyor conveyor) {
        out.open("conveyor");
        steering("length", conveyor.length());
        BiConsumer<String, Optional<Name>> optional = (key, name) -> name.ifPresent(each -> steering(key, each));
        optional.accept("capacity", conveyor.capacity());
        optional.accept("inflow-limit", conveyor.inflowLimit());
        optional.accept("sample", conveyor.sample());
        optional.accept("arrest", conveyor.arrest());
        if (!conveyor.content().isEmpty()) {
            out.list("content", HoconText.numbers(conveyor.content()));
        }
        flag("discrete", conveyor.discrete(), false);
        flag("batch-integrity", conveyor.batchIntegrity(), false);
        flag("one-at-a-time", conveyor.oneAtATime(), true);
        flag("exponential-leak", conveyor.exponentialLeak(), false);
        out.close();
    }

    private void flag(String key, boolean value, boolean usual) {
        if (value != usual) {
            out.raw(key, Boolean.toString(value));
        }
    }

    private void steering(String key, Name auxiliary) {
        if (model.variable(auxiliary).orElse(null) instanceof Variable.Auxiliary variable) {
            equations.write(key, variable, variable.equation());
        }
    }

    void outlet(Outlet outlet) {
        if (outlet instanceof Outlet.Leak leak) {
            out.open("leak");
            steering("fraction", leak.fraction());
            flag("integers", leak.integers(), false);
            if (leak.start() != 0) {
                out.number("start", leak.start());
            }
            if (leak.end() != 1) {
                out.number("end", leak.end());
            }
            out.close();
        } else if (outlet instanceof Outlet.Service service && service.overflow()) {
            out.raw("overflow", "true");
        }
    }

    void thresholds(List<Threshold> thresholds) {
        if (thresholds.isEmpty()) {
            return;
        }
        out.line("events = [");
        for (Threshold threshold : thresholds) {
            out.openItem();
            boolean above = threshold.direction() == Threshold.Direction.INCREASING;
            out.number(above ? "above" : "below", threshold.value());
            if (threshold.repeat() != Threshold.Repeat.EACH) {
                out.raw("repeat", NativeText.word(threshold.repeat()));
            }
            threshold.interval().ifPresent(interval -> out.number("interval", interval));
            if (threshold.events().size() == 1) {
                event(threshold.events().get(0));
            } else {
                out.line("events = [");
                threshold.events().forEach(event -> {
                    out.openItem();
                    event(event);
                    out.close();
                });
                out.line("]");
            }
            out.close();
        }
        out.line("]");
    }

    private void event(Threshold.Event event) {
        out.raw("action", NativeText.word(event.action()));
        out.text("message", event.message());
    }
}
