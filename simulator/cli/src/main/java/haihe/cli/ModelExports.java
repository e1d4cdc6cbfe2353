package haihe.cli;

import haihe.engine.Run;
import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Export;
import haihe.model.TimeSpec;
import haihe.results.ExportTable;
import haihe.results.ResultFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the files that a model names for its results, all of them or none that is refused beforehand.
 *
 * @param exports what the model asks for
 * @param modelFile the model, which is never written over
 * @param time the settings of the run
 * @param replaces whether existing files may be replaced
 */
record ModelExports(List<Export> exports, Path modelFile, TimeSpec time, boolean replaces) {
    ModelExports {
        exports = List.copyOf(exports);
    }

    /** The exports of a job with a single run. */
    static ModelExports of(Job job, boolean replaces) {
        TimeSpec time = job.suite().scenarios().get(0).time().orElse(job.model().time());
        return new ModelExports(job.model().exports(), job.modelFile(), time, replaces);
    }

    /**
     * Refuses, before anything is computed, what could not be written.
     *
     * @throws haihe.model.ModelException if a file is in the way, two exports have the same file, or the rows that an
     *     export wants are not saved
     */
    void check() {
        Diagnostics problems = new Diagnostics();
        Set<Path> files = new HashSet<>(Set.of(place(modelFile)));
        for (Export export : exports) {
            if (!files.add(place(export.path()))) {
                String message = "'" + export.resource() + "' is the model itself or the file of an export before";
                problems.error(Code.FILE_UNWRITABLE, export.span(), message, "name a file of its own");
            }
            if (!ExportTable.isSaved(export.interval(), time)) {
                String message = "the rows that the export to '" + export.resource()
                        + "' wants are not saved: one is saved every " + Numbers.text(time.save());
                String every = export.interval()
                        .match(() -> "", () -> Numbers.text(time.step()), wanted -> Numbers.text(wanted));
                problems.error(
                        Code.BAD_VALUE,
                        export.span(),
                        message,
                        "use --save-every " + every + ", which has to be a multiple of the step, "
                                + Numbers.text(time.step()));
            }
            file(export).obstacle().map(ModelExports::withOption).ifPresent(problems::add);
        }
        problems.throwIfErrors();
    }

    /** Writes all files; returns them in order. */
    List<Path> write(Run run) {
        List<Path> written = new ArrayList<>();
        for (Export export : exports) {
            written.add(ExportTable.of(export, run.trajectory(), time).write(file(export)));
        }
        return written;
    }

    private ResultFile file(Export export) {
        return new ResultFile(export.path(), replaces);
    }

    private static Path place(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Diagnostic withOption(Diagnostic problem) {
        return problem.withHint("use --replace to replace it, or name another file in the model");
    }
}
