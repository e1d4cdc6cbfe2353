package haihe.model.io.internal.writing;

import haihe.model.Container;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Outlet;
import haihe.model.Threshold;
import haihe.model.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes conveyors, queues, the flows that leave them, and events as XMILE. */
final class XmileContainers {

    private final Model model;
    private final XmlText out;
    private final XmileEquations equations;
    private final Losses losses;

    XmileContainers(Model model, XmlText out, XmileEquations equations, Losses losses) {
        this.model = model;
        this.out = out;
        this.equations = equations;
        this.losses = losses;
    }

    void container(Variable.Stock stock, Container container) {
        if (container.content().size() == 1) {
            losses.add(stock.name(), stock.declaration().span(), "a list of one part, which reads as an initial value");
        }
        container.match(new Container.Cases<Void>() {
            @Override
            public Void conveyor(Container.Conveyor conveyor) {
                XmileContainers.this.conveyor(conveyor);
                return null;
            }

            @Override
            public Void queue(Container.Queue queue) {
                out.empty("queue");
                return null;
            }
        });
    }

    private void conveyor(Container.Conveyor conveyor) {
        out.open("conveyor");
        option("discrete", conveyor.discrete(), false);
        option("batch_integrity", conveyor.batchIntegrity(), false);
        option("one_at_a_time", conveyor.oneAtATime(), true);
        option("exponential_leak", conveyor.exponentialLeak(), false);
        steering("len", Optional.of(conveyor.length()));
        steering("capacity", conveyor.capacity());
        steering("in_limit", conveyor.inflowLimit());
        steering("sample", conveyor.sample());
        steering("arrest", conveyor.arrest());
        out.close();
    }

    private void option(String name, boolean value, boolean usual) {
        if (value != usual) {
            out.attribute(name, Boolean.toString(value));
        }
    }

    private void steering(String tag, Optional<Name> auxiliary) {
        text(auxiliary).ifPresent(text -> out.element(tag, text));
    }

    private Optional<String> text(Optional<Name> auxiliary) {
        return auxiliary
                .flatMap(model::variable)
                .filter(Variable.Auxiliary.class::isInstance)
                .flatMap(variable -> equations.single(variable, ((Variable.Auxiliary) variable).equation()));
    }

    void outlet(Variable.Flow flow, Outlet outlet) {
        if (outlet instanceof Outlet.Leak leak) {
            out.open("leak");
            if (leak.start() != 0) {
                out.attribute("leak_start", Spelling.signed(leak.start()));
            }
            if (leak.end() != 1) {
                out.attribute("leak_end", Spelling.signed(leak.end()));
            }
            text(Optional.of(leak.fraction())).ifPresent(out::content);
            out.close();
            if (leak.integers()) {
                out.empty("leak_integers");
            }
        } else if (outlet instanceof Outlet.Service service && service.overflow()) {
            out.empty("overflow");
        }
    }

    void thresholds(List<Threshold> thresholds) {
        if (thresholds.isEmpty()) {
            return;
        }
        out.open("event_poster");
        for (Threshold threshold : thresholds) {
            out.open("threshold");
            out.attribute("value", Spelling.signed(threshold.value()));
            out.attribute("direction", word(threshold.direction()));
            out.attribute("repeat", word(threshold.repeat()));
            threshold.interval().ifPresent(interval -> out.attribute("interval", Spelling.signed(interval)));
            for (Threshold.Event event : threshold.events()) {
                out.open("event");
                out.attribute("sim_action", word(event.action()));
                if (!event.message().isEmpty()) {
                    out.element("text_box", event.message());
                }
                out.close();
            }
            out.close();
        }
        out.close();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
