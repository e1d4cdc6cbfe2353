package haihe.model.io;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Span;
import haihe.model.analysis.EvaluationOrder;
import haihe.model.analysis.PriorityCurves;
import haihe.model.analysis.UnusedVariables;
import haihe.model.check.ModelResolver;
import haihe.model.source.SourceModel;
import haihe.model.units.UnitCheck;
import haihe.model.units.UnitSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The front door: from files to checked models. */
public final class Models {

    private static final List<ModelReader> READERS =
            List.of(new NativeModelReader(), new XmileModelReader(), new VensimModelReader());

    /** More problems with units than these are only counted in models of other tools. */
    private static final int MANY = 50;

    private Models() {}

    /**
     * The outcome of checking a model.
     *
     * @param model the model; empty if any diagnostic is an error
     * @param diagnostics all problems, in the order of the source text
     */
    public record Checked(Optional<Model> model, List<Diagnostic> diagnostics) {
        public Checked {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * The model in a file and the files it includes.
     *
     * @throws ModelException with all problems, warnings too, if any of them is an error
     */
    public static Model read(Path file) {
        Checked checked = check(file);
        return checked.model().orElseThrow(() -> new ModelException(checked.diagnostics()));
    }

    /** Whether a file's name says that it is a model in the format of another tool. */
    public static boolean isForeign(Path file) {
        return READERS.stream()
                .filter(reader -> !(reader instanceof NativeModelReader))
                .anyMatch(reader -> reader.reads(file));
    }

    /** Reads a model and reports everything that is wrong with it. */
    public static Checked check(Path file) {
        return check(file, ReadOptions.NONE);
    }

    /** Reads a model as options say and reports everything that is wrong with it. */
    public static Checked check(Path file, ReadOptions options) {
        Diagnostics problems = new Diagnostics();
        Optional<ModelReader> reader =
                READERS.stream().filter(each -> each.reads(file)).findFirst();
        if (reader.isEmpty()) {
            Span span = new Span(file.toString(), 0, 0, 1);
            problems.error(
                    Code.UNSUPPORTED,
                    span,
                    "no reader for this kind of file",
                    "model files are called *.conf, *.mdl, *.xmile, *.stmx, *.itmx or *.xml");
            return new Checked(Optional.empty(), problems.all());
        }
        return checked(reader.get().read(file, options, problems), problems);
    }

    /**
     * Reads a model from a text and reports everything that is wrong with it.
     *
     * @param name what diagnostics call the text; includes and data files are found relative to it as if it were a file,
     *     and it says the format as a file's name does: native unless it is called like a model of another tool
     */
    public static Checked check(String name, String text) {
        Diagnostics problems = new Diagnostics();
        ModelReader reader = READERS.stream()
                .filter(each -> each.reads(Path.of(name)))
                .findFirst()
                .orElseGet(NativeModelReader::new);
        return checked(reader.read(name, text, problems), problems);
    }

    static Checked checked(ModelReader.Result result, Diagnostics problems) {
        if (result.model().isEmpty()) {
            return new Checked(Optional.empty(), problems.all());
        }
        Model model = ModelResolver.resolve(result.model().get(), result.hash(), problems);
        problems.addAll(EvaluationOrder.loops(model));
        problems.addAll(PriorityCurves.check(model));
        problems.addAll(shown(UnitCheck.check(model), result.model().get()));
        if (problems.hasErrors()) {
            return new Checked(Optional.empty(), problems.all());
        }
        problems.addAll(UnusedVariables.check(model));
        return new Checked(Optional.of(model), problems.all());
    }

    /** Models of other tools often have no units, or loose ones: the first few problems say so as well as thousands. */
    private static List<Diagnostic> shown(List<Diagnostic> units, SourceModel source) {
        if (source.undeclared() == UnitSystem.Undeclared.REFUSED || units.size() <= MANY) {
            return units;
        }
        List<Diagnostic> shown = new ArrayList<>(units.subList(0, MANY));
        Diagnostic last = units.get(MANY);
        String message = (units.size() - MANY) + " more problems with units, here and behind, are not shown";
        shown.add(Diagnostic.warning(last.code(), last.span(), message));
        return shown;
    }
}
