package haihe.cli;

import haihe.engine.Run;
import haihe.experiment.Comparison;
import haihe.experiment.Milestones;
import haihe.experiment.config.RunConfig.Output;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.results.CsvTable;
import haihe.results.Manifest;
import haihe.results.ResultFile;
import haihe.results.ResultFormat;
import haihe.results.ResultTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a job asks for; all of it is planned, and refused if a file is in the way, before anything runs. */
final class ResultWriter {

    private static final String MANIFEST = "manifest.json";

    private final Job job;
    private final @Nullable Path csv;
    private final @Nullable Path parquet;
    private final boolean replaces;

    /**
     * @param csv an extra CSV file for the only run
     * @param parquet an extra Parquet file for the only run
     * @param replaces whether existing files may be replaced
     */
    ResultWriter(Job job, @Nullable Path csv, @Nullable Path parquet, boolean replaces) {
        this.job = job;
        this.csv = csv;
        this.parquet = parquet;
        this.replaces = replaces;
    }

    /** Refuses, before anything is computed, if a file that would be written exists and may not be replaced. */
    void checkObstacles() {
        Diagnostics problems = new Diagnostics();
        for (Path path : explicitFiles()) {
            new ResultFile(path, replaces).obstacle().ifPresent(problem -> problems.add(withOption(problem)));
        }
        folder().filter(folder -> !mayReplaceIn(folder)).ifPresent(folder -> {
            for (Path path : folderFiles(folder)) {
                new ResultFile(path, false).obstacle().ifPresent(problem -> problems.add(withOption(problem)));
            }
        });
        problems.throwIfErrors();
    }

    /** Holds the runs against observations and targets, if they all completed. */
    Report prepare(List<Run> runs, boolean completed) {
        return completed ? Reporter.of(job, runs) : Reporter.ofFailed(runs);
    }

    /** Writes all files; returns them in order. */
    List<Path> write(Report report) {
        Optional<FigureWriter> figures =
                folder().map(folder -> new FigureWriter(job, report, folder, mayReplaceIn(folder)).plan());
        List<Path> written = new ArrayList<>();
        if (csv != null) {
            written.add(ResultFormat.CSV.write(table(report.runs().get(0)), new ResultFile(csv, replaces)));
        }
        if (parquet != null) {
            written.add(ResultFormat.PARQUET.write(table(report.runs().get(0)), new ResultFile(parquet, replaces)));
        }
        folder().ifPresent(folder -> writeFolder(folder, report, figures.orElseThrow(), written));
        return List.copyOf(written);
    }

    private void writeFolder(Path folder, Report report, FigureWriter figures, List<Path> written) {
        boolean replaceAll = mayReplaceIn(folder);
        Output output = job.config().output();
        for (Run run : report.runs()) {
            String name = fileName(run.scenario().name());
            if (output.csv()) {
                written.add(
                        ResultFormat.CSV.write(table(run), new ResultFile(folder.resolve(name + ".csv"), replaceAll)));
            }
            if (output.parquet()) {
                Path path = folder.resolve(name + ".parquet");
                written.add(ResultFormat.PARQUET.write(table(run), new ResultFile(path, replaceAll)));
            }
        }
        writeTables(folder, report, replaceAll, written);
        written.addAll(figures.write());
        if (output.manifest()) {
            Manifest manifest = Manifest.of(job.model(), job.modelFile().toString(), configText(), report.runs());
            written.add(manifest.write(new ResultFile(folder.resolve(MANIFEST), replaceAll)));
        }
    }

    private static void writeTables(Path folder, Report report, boolean replaceAll, List<Path> written) {
        if (!report.milestones().isEmpty()) {
            written.add(Milestones.table(report.milestones())
                    .write(new ResultFile(folder.resolve("milestones.csv"), replaceAll)));
        }
        if (!report.comparisons().isEmpty()) {
            written.add(fit(report.comparisons()).write(new ResultFile(folder.resolve("fit.csv"), replaceAll)));
        }
    }

    /** The fit of all scenarios as one table whose first column is the scenario. */
    private static CsvTable fit(Map<String, Comparison> comparisons) {
        List<String> header = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        comparisons.forEach((scenario, comparison) -> {
            CsvTable table = comparison.table();
            if (header.isEmpty()) {
                header.add("scenario");
                header.addAll(table.header());
            }
            for (CsvTable.Row row : table.rows()) {
                List<String> cells = new ArrayList<>(List.of(scenario));
                cells.addAll(row.cells());
                rows.add(cells);
            }
        });
        return CsvTable.of(header, rows);
    }

    private ResultTable table(Run run) {
        return ResultTable.of(run.trajectory(), job.model().time());
    }

    private String configText() {
        if (job.file().equals(job.modelFile())) {
            return "";
        }
        try {
            return Files.readString(job.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> folder() {
        return job.config().output().folder();
    }

    /** A folder that holds an earlier result of Haihe may be written over, which is told; any other needs asking. */
    private boolean mayReplaceIn(Path folder) {
        return replaces || Files.exists(folder.resolve(MANIFEST));
    }

    private List<Path> explicitFiles() {
        List<Path> files = new ArrayList<>();
        if (csv != null) {
            files.add(csv);
        }
        if (parquet != null) {
            files.add(parquet);
        }
        return files;
    }

    private List<Path> folderFiles(Path folder) {
        List<Path> files = new ArrayList<>();
        Output output = job.config().output();
        job.suite().scenarios().forEach(scenario -> {
            if (output.csv()) {
                files.add(folder.resolve(fileName(scenario.name()) + ".csv"));
            }
            if (output.parquet()) {
                files.add(folder.resolve(fileName(scenario.name()) + ".parquet"));
            }
        });
        files.add(folder.resolve("milestones.csv"));
        files.add(folder.resolve("fit.csv"));
        files.addAll(FigureWriter.files(job.config(), folder));
        return files;
    }

    private static Diagnostic withOption(Diagnostic problem) {
        return problem.withHint("use --replace to replace it, or choose another name");
    }

    /** A scenario's name as the name of a file. */
    static String fileName(String scenario) {
        return scenario.trim().replaceAll("[\\s/\\\\:*?\"<>|]+", "-");
    }
}
