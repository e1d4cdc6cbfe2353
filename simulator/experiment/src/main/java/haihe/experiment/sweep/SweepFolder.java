package haihe.experiment.sweep;

import haihe.experiment.outcome.Outcome;
import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.ModelException;
import haihe.model.Span;
import haihe.results.ResultFile;
import haihe.results.RunTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a sweep's results are: {@code sweep.json} says what the sweep is, {@code part-00000.parquet} and so on hold its
 * runs, and beside each part lies its checksum. A part counts only if it agrees with its checksum; what a killed process
 * left behind does not.
 *
 * @param path the folder
 */
public record SweepFolder(Path path) {

    private static final String IDENTITY = "sweep.json";

    /**
     * Takes the folder for a sweep: a new or empty one, or one that holds the same sweep.
     *
     * @param replaces whether another sweep's results may be removed
     * @throws ModelException with {@code FILE_UNWRITABLE} if the folder holds something else or cannot be written
     */
    public void claim(SweepPlan plan, boolean replaces) {
        String identity = Identity.of(plan);
        try {
            Files.createDirectories(path);
            Optional<String> held = held();
            if (held.isPresent() && !held.get().equals(identity)) {
                if (!replaces) {
                    throw unwritable(
                            path,
                            "holds the results of another sweep",
                            "choose another folder, or ask for it to be replaced");
                }
                clear();
            } else if (held.isEmpty() && !replaces && isInUse()) {
                throw unwritable(path, "holds files of something else", "choose an empty folder");
            }
            new ResultFile(path.resolve(IDENTITY), true).writeText(identity);
        } catch (IOException failure) {
            throw unwritable(path, "cannot be used: " + failure.getMessage(), "choose another folder");
        }
    }

    private Optional<String> held() throws IOException {
        Path file = path.resolve(IDENTITY);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private boolean isInUse() throws IOException {
        try (var files = Files.list(path)) {
            return files.findAny().isPresent();
        }
    }

    private void clear() throws IOException {
        try (var files = Files.list(path)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /** The parts that are not there, or not as they were written. */
    List<Integer> missing(SweepPlan plan) {
        List<Integer> missing = new ArrayList<>();
        for (int part = 0; part < plan.parts(); part++) {
            if (!isWhole(part)) {
                missing.add(part);
            }
        }
        return missing;
    }

    private boolean isWhole(int part) {
        try {
            return Files.exists(checksum(part))
                    && Files.exists(file(part))
                    && Files.readString(checksum(part)).equals(Checksum.of(file(part)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Writes a part, then its checksum. */
    void write(SweepPlan plan, int part, RunTable.Rows rows) {
        List<String> columns = new ArrayList<>(plan.factors());
        plan.outcomes().forEach(outcome -> columns.add(outcome.name()));
        ResultFile file = new ResultFile(file(part), true);
        file.write(aside -> RunTable.write(aside, columns, rows));
        new ResultFile(checksum(part), true)
                .write(aside -> Files.writeString(aside, Checksum.of(file.path()), StandardCharsets.US_ASCII));
    }

    /** The files of all parts of a finished sweep, in order. */
    public List<Path> parts(SweepPlan plan) {
        List<Path> files = new ArrayList<>();
        for (int part = 0; part < plan.parts(); part++) {
            files.add(file(part));
        }
        return files;
    }

    /**
     * The outcomes of a finished sweep, each file read once.
     *
     * @return for each outcome of the plan a new array with a number for each run, not a number where the run has none
     * @throws ModelException with {@code FILE_UNREADABLE} if a part cannot be read
     */
    public List<double[]> outcomes(SweepPlan plan) {
        List<String> names = plan.outcomes().stream().map(Outcome::name).toList();
        List<double[]> all = new ArrayList<>();
        names.forEach(name -> all.add(new double[Math.toIntExact(plan.rows())]));
        for (int part = 0; part < plan.parts(); part++) {
            List<double[]> read = RunTable.read(file(part), names);
            for (int i = 0; i < all.size(); i++) {
                double[] numbers = read.get(i);
                System.arraycopy(numbers, 0, all.get(i), (int) plan.from(part), numbers.length);
            }
        }
        return all;
    }

    private Path file(int part) {
        return path.resolve(String.format(Locale.ROOT, "part-%05d.parquet", part));
    }

    private Path checksum(int part) {
        return path.resolve(String.format(Locale.ROOT, "part-%05d.sha256", part));
    }

    private static ModelException unwritable(Path place, String what, String next) {
        return new ModelException(
                List.of(Diagnostic.error(Code.FILE_UNWRITABLE, new Span(place.toString(), 0, 0, 1), place + " " + what)
                        .withHint(next)));
    }
}
