package haihe.results;

import haihe.engine.Method;
import haihe.engine.Run;
import haihe.engine.RunStatus;
import haihe.engine.Scenario;
import haihe.engine.Trajectory;
import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.TimeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is needed to repeat runs to the same bits, and to see that they are the same.
 *
 * @param model the model
 * @param config the text of the run config as read; empty if there was none
 * @param runs the runs in order, at least one
 * @param versions what computed them
 */
public record Manifest(Source model, String config, List<Entry> runs, Versions versions) {

    /** Version of the manifest's format. */
    public static final int FORMAT = 1;

    /**
     * A model file.
     *
     * @param file the file as the user named it; relative to the folder the run was started in, or absolute
     * @param name the model's name
     * @param hash SHA-256 of the content of all its files, hexadecimal
     */
    public record Source(String file, String name, String hash) {}

    /**
     * A run.
     *
     * @param scenario what to run, complete: method and time are present (the time without its place in a file)
     * @param status why the run ended
     * @param hash {@link Fingerprint} of its trajectory
     */
    public record Entry(Scenario scenario, RunStatus.Kind status, String hash) {
        /**
         * @throws IllegalArgumentException if the scenario leaves method or time to the model
         */
        public Entry {
            if (scenario.method().isEmpty() || scenario.time().isEmpty()) {
                throw new IllegalArgumentException("scenario " + scenario.name() + " lacks its method or its time");
            }
            scenario = scenario.with(bare(scenario.time().get()));
        }

        private static TimeSpec bare(TimeSpec time) {
            return new TimeSpec(
                    time.start(), time.stop(), time.step(), time.save(), time.unit(), Optional.empty(), Span.NONE);
        }

        /** Whether a trajectory is the one that this run gave, bit for bit. */
        public boolean isReproducedBy(Trajectory trajectory) {
            return Fingerprint.of(trajectory).equals(hash);
        }
    }

    /**
     * @throws IllegalArgumentException if there is no run
     */
    public Manifest {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a manifest needs a run");
        }
    }

    /**
     * The manifest of runs of a model on this process.
     *
     * @param file the model's main file as the user named it
     * @param config the text of the run config; empty if there was none
     */
    public static Manifest of(Model model, String file, String config, List<Run> runs) {
        List<Entry> entries = runs.stream().map(run -> entry(model, run)).toList();
        return new Manifest(new Source(file, model.name(), model.hash()), config, entries, Versions.current());
    }

    private static Entry entry(Model model, Run run) {
        TimeSpec time = run.scenario().time().orElse(model.time());
        Method method = run.method();
        return new Entry(run.scenario().with(time).with(method), run.status().kind(), Fingerprint.of(run.trajectory()));
    }

    /** The run of the scenario with this name. */
    public Optional<Entry> run(String scenario) {
        Name wanted = Name.of(scenario);
        return runs.stream()
                .filter(entry -> Name.of(entry.scenario().name()).equals(wanted))
                .findFirst();
    }

    /** Why a model is not the one that was run; empty if it is. */
    public Optional<Diagnostic> difference(Model other) {
        if (model.hash().equals(other.hash())) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.error(
                        Diagnostic.Code.BAD_VALUE,
                        FileProblem.at(Path.of(model.file())),
                        "the model has changed since the run: its files have SHA-256 " + other.hash()
                                + ", the manifest says " + model.hash())
                .withHint("restore the model's files, or run it afresh without the manifest"));
    }

    /** The manifest as JSON. */
    public String json() {
        return Json.text(ManifestJson.toPlain(this));
    }

    /** Writes the manifest as JSON; errors as {@link ResultFile#write} says. */
    public Path write(ResultFile file) {
        return file.writeText(json());
    }

    /**
     * Reads a manifest.
     *
     * @throws ModelException with {@code FILE_UNREADABLE}, or with {@code SYNTAX}, {@code MISSING_KEY},
     *     {@code UNKNOWN_KEY} or {@code BAD_VALUE} naming the key
     */
    public static Manifest read(Path file) {
        try {
            return ManifestJson.fromText(file, Files.readString(file));
        } catch (IOException failure) {
            throw FileProblem.unreadable(file, failure);
        }
    }
}
