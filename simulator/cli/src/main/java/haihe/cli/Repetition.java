package haihe.cli;

import haihe.engine.Run;
import haihe.engine.Simulator;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.io.Models;
import haihe.results.Manifest;
import haihe.results.ResultFile;
import haihe.results.ResultFormat;
import haihe.results.ResultTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The runs of a manifest, run again. */
final class Repetition {

    private final Manifest manifest;
    private final Simulator simulator;

    private Repetition(Manifest manifest, Simulator simulator) {
        this.manifest = manifest;
        this.simulator = simulator;
    }

    /**
     * Prepares to repeat.
     *
     * @param manifest what to repeat
     * @param file where it was read from
     * @throws haihe.model.ModelException if the model cannot be read or has changed
     */
    static Repetition of(Manifest manifest, Path file) {
        Diagnostics problems = new Diagnostics();
        Model model = Models.read(modelFile(manifest, file));
        manifest.difference(model).ifPresent(problems::add);
        problems.throwIfErrors();
        return new Repetition(manifest, Simulator.of(model));
    }

    private static Path modelFile(Manifest manifest, Path file) {
        Path model = Path.of(manifest.model().file());
        Path beside = file.resolveSibling(model);
        return !model.toFile().exists() && beside.toFile().exists() ? beside : model;
    }

    /** Runs them. */
    List<Run> run(Terminal terminal) {
        List<Run> runs = new ArrayList<>();
        try (Progress progress =
                new Progress(terminal, "repeating", manifest.runs().size())) {
            for (Manifest.Entry entry : manifest.runs()) {
                runs.add(simulator.run(entry.scenario(), progress.nextRun()));
            }
        }
        return List.copyOf(runs);
    }

    /** Writes the trajectories where the options say. */
    void write(List<Run> runs, @Nullable Path csv, @Nullable Path parquet, @Nullable Path out, boolean replaces) {
        if (runs.size() > 1 && (csv != null || parquet != null)) {
            throw new CommandFailed(
                    CommandLine.ExitCode.USAGE,
                    "--csv and --parquet take one run; the manifest has several: use --out DIR");
        }
        if (csv != null) {
            ResultFormat.CSV.write(table(runs.get(0)), new ResultFile(csv, replaces));
        }
        if (parquet != null) {
            ResultFormat.PARQUET.write(table(runs.get(0)), new ResultFile(parquet, replaces));
        }
        if (out != null) {
            for (Run run : runs) {
                Path path = out.resolve(ResultWriter.fileName(run.scenario().name()) + ".csv");
                ResultFormat.CSV.write(table(run), new ResultFile(path, replaces));
            }
        }
    }

    /** Tells for each run whether it gave the same bits; returns whether all did. */
    boolean report(Terminal terminal, List<Run> runs) {
        boolean all = true;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean same = manifest.runs().get(i).isReproducedBy(run.trajectory());
            all &= same;
            terminal.print(run.scenario().name() + ": "
                    + terminal.verdict(same, same ? "the same bits" : "DIFFERENT from the manifest's run"));
        }
        return all;
    }

    private ResultTable table(Run run) {
        return ResultTable.of(run.trajectory(), simulator.model().time());
    }
}
