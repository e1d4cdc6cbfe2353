package haihe.model.io;

import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.io.internal.vensim.MdlModelReader;
import haihe.model.source.SourceName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reality checks of Vensim models: statements about what must follow if something is the case (Vensim user guide,
 * "Reality Check"). Each becomes a model of its own, in which that is the case.
 */
public final class RealityChecks {

    private RealityChecks() {}

    /**
     * One check.
     *
     * @param name what the model calls it
     * @param span where it is written
     * @param holds the variable of the trial that is 1 where and when the consequence holds, else 0
     * @param trial the model with the condition made true; empty if that is impossible
     * @param problems why it is impossible
     */
    public record Check(String name, Span span, Name holds, Optional<Model> trial, List<Diagnostic> problems) {
        public Check {
            problems = List.copyOf(problems);
        }
    }

    /** The names of the checks in a model's file, in order; none for models of other tools. */
    public static List<SourceName> names(Path file) {
        VensimModelReader reader = new VensimModelReader();
        return reader.reads(file) ? List.copyOf(reader.checks(file, new Diagnostics())) : List.of();
    }

    /** The checks in a model's file, in order; none for models of other tools. */
    public static List<Check> read(Path file, ReadOptions options) {
        VensimModelReader reader = new VensimModelReader();
        List<Check> checks = new ArrayList<>();
        for (SourceName name : names(file)) {
            Diagnostics problems = new Diagnostics();
            ModelReader.Result result = reader.trial(file, options, name.name(), problems);
            Models.Checked checked = Models.checked(result, problems);
            Name holds = MdlModelReader.holds(name.name());
            checks.add(new Check(name.text(), name.span(), holds, checked.model(), checked.diagnostics()));
        }
        return checks;
    }
}
