package haihe.model.io;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Model;
import haihe.model.Span;
import haihe.model.analysis.ModelDifferences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes models in the format that a file's name says, and makes sure that what is written means the same. */
public final class ModelFile {

    private static final List<ModelWriter> WRITERS = List.of(new NativeModelWriter(), new XmileModelWriter());

    private ModelFile() {}

    /** The writer for a file; empty if there is none for its format. */
    public static Optional<ModelWriter> writer(Path file) {
        return WRITERS.stream().filter(each -> each.writes(file)).findFirst();
    }

    /**
     * The text of a model for a file. It is read again as from there; what does not come back as it was is among the
     * losses, as an error.
     *
     * @throws IllegalArgumentException if there is no {@link #writer} for the file
     */
    public static ModelWriter.Written write(Model model, Path file) {
        ModelWriter writer =
                writer(file).orElseThrow(() -> new IllegalArgumentException("no writer for " + file.getFileName()));
        ModelWriter.Written written = writer.write(model, file);
        List<Diagnostic> losses = new ArrayList<>(written.losses());
        if (losses.stream().noneMatch(Diagnostic::isError)) {
            losses.addAll(differences(model, file, written.text()));
        }
        return new ModelWriter.Written(written.text(), losses);
    }

    private static List<Diagnostic> differences(Model model, Path file, String text) {
        Models.Checked again = Models.check(file.toString(), text);
        Span whole = new Span(file.toString(), 0, 0, 1);
        if (again.model().isEmpty()) {
            return again.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .map(each -> Diagnostic.error(
                            Code.UNSUPPORTED, whole, "read again, the file has an error: " + each.message()))
                    .toList();
        }
        return ModelDifferences.between(model, again.model().get()).stream()
                .map(each -> Diagnostic.error(Code.UNSUPPORTED, whole, "read again, the file differs: " + each))
                .toList();
    }
}
