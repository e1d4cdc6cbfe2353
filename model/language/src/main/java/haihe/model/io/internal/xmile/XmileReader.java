package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.source.SourceDimension;
import haihe.model.source.SourceMacro;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceNumber;
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
    private final DocumentLoader loader;

    public XmileReader(DocumentLoader loader, Diagnostics problems) {
        this.loader = loader;
        this.problems = problems;
    }

    /** The model in a text and the files that it includes; empty, and reported, if it is none. */
    public Optional<SourceModel> read(SourceText text) {
        Optional<Tag> root = loader.document(text);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        new HeaderCheck(problems).check(root.get());
        new Vocabulary(problems).check(root.get());
        Documents documents = new Documents(loader.withIncludes(root.get()));
        if (documents.sections("model").isEmpty()) {
            problems.error(Code.MISSING_KEY, root.get().span(), "the file has no <model>", "add <model>");
            return Optional.empty();
        }
        return time(documents).map(time -> model(documents, time));
    }

    private Optional<SourceTime> time(Documents documents) {
        Tag root = documents.primary();
        Optional<Tag> specs = documents
                .first("sim_specs")
                .or(() -> documents.sections("model").stream()
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

    /** An encrypted model is a text in place of elements (XMILE 1.0, section 2.12). */
    private void checkReadable(Tag model) {
        if (model.children().isEmpty() && !model.text().isEmpty()) {
            problems.error(
                    Code.UNSUPPORTED,
                    model.span(),
                    "the model is encrypted, which cannot be read",
                    "save it without a password in the tool that wrote it");
        }
    }

    private SourceModel model(Documents documents, SourceTime time) {
        Tag root = documents.primary();
        Documents all = new Documents(loader.withModules(documents.all()));
        all.sections("model").forEach(this::checkReadable);
        all.sections("sim_specs").forEach(specs -> checkSame(time, specs, root));
        all.sections("model")
                .forEach(model -> model.children("sim_specs").forEach(specs -> checkSame(time, specs, root)));
        List<SourceDimension> dimensions = new DimensionReader(problems).read(all.sections("dimensions"));
        Shapes shapes = new Shapes(dimensions);
        List<UnitDefinition> units = new UnitReader(problems).read(all.sections("model_units"));
        Equations equations = new Equations(problems, shapes);
        ModelReading models = new ModelReading(problems, equations, shapes, this::resource);
        Behavior behavior =
                documents.first("behavior").map(Behavior.NONE::changed).orElse(Behavior.NONE);
        List<SourceVariable> variables = new ArrayList<>(models.read(documents, behavior));
        if (!OwnWords.isOwn(root)) {
            variables.addAll(new TimeVariables(time).besides(variables));
        }
        List<SourceVariable> filled =
                new DataSection(loader.files(), problems).applied(documents.sections("data"), variables);
        List<SourceMacro> macros = new ArrayList<>(new MacroReader(problems, equations, models).read(all.all()));
        macros.addAll(Prelude.of(equations.called(), macros));
        return new SourceModel(
                root.child("header")
                        .flatMap(header -> header.child("name"))
                        .map(Tag::text)
                        .orElse(""),
                OwnWords.doc(root),
                SharedNames.semantics(
                        filled, new OwnWords(problems).semantics(root, Vendors.semantics(root)), problems),
                time,
                units,
                UnitSystem.Undeclared.BASE_UNIT,
                dimensions,
                filled,
                macros,
                Attachments.of(root),
                new ExportReader(problems).read(documents.sections("data")));
    }

    private Optional<Documents> resource(Tag module) {
        List<Tag> found = loader.resources(module);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Documents(loader.withIncludes(found.get(0))));
    }

    /** A module can run on its own clock only if that is the same as the whole model's. */
    private void checkSame(SourceTime time, Tag specs, Tag root) {
        SourceTime own = new SpecsReader(new Diagnostics(), Vendors.isVensim(root)).read(specs);
        boolean same = fits(own.start(), time.start())
                && fits(own.stop(), time.stop())
                && fits(own.step(), time.step())
                && (specs.attribute("method").isEmpty() || own.method().equals(time.method()));
        if (!same) {
            problems.error(
                    Code.UNSUPPORTED,
                    specs.span(),
                    "these time settings differ from those of the whole model, " + time.span()
                            + "; a part of a model cannot run on a clock of its own",
                    "remove them, or make them equal");
        }
    }

    private static boolean fits(Optional<SourceNumber> own, Optional<SourceNumber> whole) {
        return own.isEmpty()
                || (whole.isPresent() && own.get().value() == whole.get().value());
    }
}
