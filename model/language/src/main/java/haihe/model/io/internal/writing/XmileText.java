package haihe.model.io.internal.writing;

import haihe.model.Attachment;
import haihe.model.Dimension;
import haihe.model.Export;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.TimeSpec;
import haihe.model.UnitDeclaration;
import haihe.model.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Writes a model as XMILE 1.0. What the standard has no words for stands in attributes of a namespace of its own, which
 * other tools pass over (XMILE 1.0, section 2.3.1), and is named among the losses where they would compute something else.
 */
public final class XmileText {

    private static final Map<String, String> METHODS =
            Map.of("euler", "euler", "rk2", "rk2", "rk4", "rk4", "dopri54", "rk45");

    private final Model model;
    private final XmlText out = new XmlText();
    private final Losses losses = new Losses("XMILE");

    private XmileText(Model model) {
        this.model = model;
    }

    /** The text of a model. */
    public static WrittenText write(Model model) {
        return new XmileText(model).write();
    }

    private WrittenText write() {
        List<SemanticsFlag> flags = new XmileMeaning(model, losses).flags();
        out.open("xmile");
        out.namespaces();
        out.attribute("version", "1.0");
        out.own("language", "1");
        flags.forEach(flag -> out.own(flag.key(), flag.word()));
        header();
        specs(model.time());
        units();
        dimensions();
        exports();
        out.open("model");
        variables();
        out.close();
        model.attachments().forEach(this::attachment);
        out.close();
        return new WrittenText(out.finish(), losses.found());
    }

    private void attachment(Attachment attachment) {
        out.open(attachment.name());
        attachment.attributes().forEach(out::attribute);
        if (!attachment.text().isEmpty()) {
            out.content(attachment.text());
        }
        attachment.parts().forEach(this::attachment);
        out.close();
    }

    /** The files that the model wants written (XMILE 1.0, "Data Section"). */
    private void exports() {
        if (model.exports().isEmpty()) {
            return;
        }
        out.open("data");
        for (Export export : model.exports()) {
            out.open("export");
            out.attribute("type", "CSV");
            out.attribute("frequency", export.onDemand() ? "on_demand" : "automatic");
            out.attribute("orientation", export.across() ? "horizontal" : "vertical");
            out.attribute("resource", export.resource());
            out.attribute("interval", export.interval().match(() -> "0", () -> "DT", Spelling::number));
            out.empty("all");
            out.close();
        }
        out.close();
    }

    private void header() {
        out.open("header");
        out.open("options");
        options();
        out.close();
        out.element("vendor", "Haihe");
        out.open("product");
        out.attribute("version", "1.0");
        out.attribute("lang", "en");
        out.content("Haihe");
        out.close();
        if (!model.name().isEmpty()) {
            out.element("name", model.name());
        }
        if (!model.doc().isEmpty()) {
            out.element("haihe:doc", model.doc());
        }
        out.close();
    }

    /** The features of the standard that the model uses (XMILE 1.0, section 2.2.1). */
    private void options() {
        boolean conveyors = false;
        boolean queues = false;
        boolean events = false;
        int arrays = 0;
        for (Variable variable : model.variables()) {
            arrays = Math.max(arrays, variable.over().size());
            events |= !variable.declaration().thresholds().isEmpty();
            if (variable instanceof Variable.Stock stock && stock.container().isPresent()) {
                boolean conveyor = stock.container().get() instanceof haihe.model.Container.Conveyor;
                conveyors |= conveyor;
                queues |= !conveyor;
            }
        }
        if (conveyors) {
            out.empty("uses_conveyor");
        }
        if (queues) {
            out.empty("uses_queue");
        }
        if (arrays > 0) {
            out.open("uses_arrays");
            out.attribute("maximum_dimensions", Integer.toString(arrays));
            boolean zero = model.semantics().outside() == Semantics.Outside.ZERO;
            out.attribute("invalid_index_value", zero ? "0" : "NaN");
            out.close();
        }
        if (events) {
            out.open("uses_event_posters");
            out.attribute("messages", "true");
            out.close();
        }
    }

    private void specs(TimeSpec time) {
        out.open("sim_specs");
        method(time.method().orElse("euler"));
        if (!time.unit().isEmpty()) {
            out.attribute("time_units", time.unit());
        }
        time.controls().ifPresent(controls -> {
            controls.start().ifPresent(name -> out.own("start", name.text()));
            controls.stop().ifPresent(name -> out.own("stop", name.text()));
            controls.step().ifPresent(name -> out.own("dt", name.text()));
            controls.save().ifPresent(name -> out.own("save_interval", name.text()));
        });
        out.element("start", Spelling.signed(time.start()));
        out.element("stop", Spelling.signed(time.stop()));
        out.element("dt", Spelling.signed(time.step()));
        if (time.save() != time.step()) {
            out.element("save_interval", Spelling.signed(time.save()));
        }
        out.close();
        if (time.controls().isPresent()) {
            losses.note(
                    time.span(),
                    "XMILE has no time settings that come from variables; their values at the start are written");
        }
    }

    private void method(String method) {
        String standard = METHODS.get(method);
        out.attribute("method", standard == null ? "rk4" : standard);
        if (standard == null) {
            out.own("method", method);
            losses.note(model.time().span(), "XMILE has no method " + method + "; other tools will use rk4");
        }
    }

    private void units() {
        if (model.units().isEmpty()) {
            return;
        }
        out.open("model_units");
        for (UnitDeclaration unit : model.units()) {
            out.open("unit");
            out.attribute("name", unit.name().text());
            unit.equals().ifPresent(text -> out.element("eqn", text));
            unit.aliases().forEach(alias -> out.element("alias", alias.text()));
            out.close();
        }
        out.close();
    }

    private void dimensions() {
        if (model.dimensions().isEmpty()) {
            return;
        }
        out.open("dimensions");
        for (Dimension dimension : model.dimensions()) {
            out.open("dim");
            out.attribute("name", XmileVariables.attribute(dimension.name()));
            dimension.parent().ifPresent(parent -> out.own("of", XmileVariables.attribute(parent.name())));
            out.own("doc", dimension.doc());
            List<String> names = dimension.elements().stream().map(Name::text).toList();
            boolean numbered =
                    IntStream.range(0, names.size()).allMatch(i -> names.get(i).equals(Integer.toString(i + 1)));
            if (numbered && dimension.parent().isEmpty()) {
                out.attribute("size", Integer.toString(names.size()));
            } else {
                for (Name element : dimension.elements()) {
                    out.open("elem");
                    out.attribute("name", XmileVariables.attribute(element));
                    out.close();
                }
            }
            out.close();
            if (dimension.parent().isPresent()) {
                losses.note(
                        dimension.span(),
                        "XMILE 1.0 has no sub-ranges; other tools will take '" + dimension.name()
                                + "' for a dimension of its own");
            }
        }
        out.close();
    }

    private void variables() {
        XmileVariables writer = new XmileVariables(model, out, losses);
        Map<String, Set<Name>> groups = new LinkedHashMap<>();
        out.open("variables");
        for (Variable variable : model.variables()) {
            if (!writer.isWrittenElsewhere(variable)) {
                writer.write(variable);
                String sector = variable.declaration().sector();
                if (!sector.isEmpty()) {
                    groups.computeIfAbsent(sector, any -> new java.util.LinkedHashSet<>())
                            .add(variable.name());
                }
            }
        }
        groups.forEach((name, members) -> {
            out.open("group");
            out.attribute("name", XmileVariables.attribute(Name.of(name)));
            for (Name member : members) {
                out.open("entity");
                out.attribute("name", XmileVariables.attribute(member));
                out.close();
            }
            out.close();
        });
        out.close();
    }

    /** The names of functions that are taken in this model. */
    static boolean areNamesFree(Model model) {
        return model.semantics().names() == Semantics.Names.FREE;
    }
}
