package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.io.internal.xml.XmlParser;
import haihe.model.source.SourceDimension;
import haihe.model.source.SourceMacro;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceText;
import haihe.model.source.SourceTime;
import haihe.model.source.SourceVariable;
import haihe.model.units.UnitDefinition;
import haihe.model.units.UnitSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one XMILE file. */
public final class XmileReader {

    private final Diagnostics problems;

    public XmileReader(Diagnostics problems) {
        this.problems = problems;
    }

    /** The model in a text; empty, and reported, if the text is no model. */
    public Optional<SourceModel> read(SourceText text) {
        return XmlParser.parse(text, problems).map(Tag::root).flatMap(this::read);
    }

    private Optional<SourceModel> read(Tag root) {
        if (!root.name().equalsIgnoreCase("xmile")) {
            String message = "the file begins with <" + root.name() + ">, not with <xmile>";
            problems.error(Code.SYNTAX, root.span(), message, "is this a model?");
            return Optional.empty();
        }
        List<Tag> models = root.children("model");
        if (models.isEmpty()) {
            problems.error(Code.MISSING_KEY, root.span(), "the file has no <model>");
            return Optional.empty();
        }
        Optional<SourceTime> time = time(root, models);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(model(root, time.get()));
    }

    private Optional<SourceTime> time(Tag root, List<Tag> models) {
        Optional<Tag> specs = root.child("sim_specs")
                .or(() -> models.stream()
                        .flatMap(model -> model.children("sim_specs").stream())
                        .findFirst());
        if (specs.isEmpty()) {
            problems.error(
                    Code.MISSING_KEY, root.span(), "<sim_specs> is missing", "add <sim_specs> with <start> and <stop>");
            return Optional.empty();
        }
        Tag found = specs.get();
        for (String needed : List.of("start", "stop")) {
            if (found.child(needed).isEmpty()) {
                problems.error(Code.MISSING_KEY, found.span(), "<sim_specs> has no <" + needed + ">", "add it");
            }
        }
        return Optional.of(new SpecsReader(problems, Vendors.isVensim(root)).read(found));
    }

    private SourceModel model(Tag root, SourceTime time) {
        List<SourceDimension> dimensions = root.child("dimensions")
                .map(new DimensionReader(problems)::read)
                .orElse(List.of());
        Shapes shapes = new Shapes(dimensions);
        List<UnitDefinition> units =
                root.child("model_units").map(new UnitReader(problems)::read).orElse(List.of());
        Equations equations = new Equations(problems, shapes);
        ModelReading models = new ModelReading(problems, equations, shapes);
        List<SourceVariable> variables = new ArrayList<>(models.read(root.children("model"), Behavior.NONE.with(root)));
        variables.addAll(new TimeVariables(time).besides(variables));
        List<SourceMacro> macros = new ArrayList<>(new MacroReader(problems, equations, models).read(root));
        macros.addAll(Prelude.of(equations.called(), macros));
        return new SourceModel(
                root.child("header")
                        .flatMap(header -> header.child("name"))
                        .map(Tag::text)
                        .orElse(""),
                "",
                Vendors.semantics(root),
                time,
                units,
                UnitSystem.Undeclared.BASE_UNIT,
                dimensions,
                variables,
                macros);
    }
}
