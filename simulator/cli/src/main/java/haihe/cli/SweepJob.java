package haihe.cli;

import haihe.engine.RunListener;
import haihe.engine.Scenario;
import haihe.experiment.config.SweepConfig;
import haihe.experiment.config.SweepConfigReader;
import haihe.experiment.sweep.Sweep;
import haihe.experiment.sweep.SweepFolder;
import haihe.experiment.sweep.SweepPlan;
import haihe.experiment.sweep.SweepPlanner;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sweep that a file on the command line asks for, read and checked.
 *
 * @param folder where its results are or will be
 */
record SweepJob(SweepConfig config, SweepPlan plan, SweepFolder folder) {

    /**
     * Reads a sweep config and the model it names.
     *
     * @param changes options that change the run that all runs start from
     * @param out where results go instead of where the config says
     * @throws haihe.model.ModelException if it cannot be used; carries all problems
     */
    static SweepJob load(Path file, JobOptions changes, @Nullable Path out) {
        Diagnostics problems = new Diagnostics();
        Optional<SweepConfig> read = SweepConfigReader.read(file, problems);
        problems.throwIfErrors();
        SweepConfig config = read.orElseThrow();
        Job job = JobLoader.load(config.run(), changes);
        Optional<SweepPlan> plan =
                new SweepPlanner(config, problems).plan(job.suite().simulator(), scenario(config, job, problems));
        problems.throwIfErrors();
        Path place = out != null ? out : config.out().orElse(Path.of("out", config.name()));
        return new SweepJob(config, plan.orElseThrow(), new SweepFolder(place));
    }

    private static Scenario scenario(SweepConfig config, Job job, Diagnostics problems) {
        int count = job.suite().scenarios().size();
        if (count != 1) {
            problems.error(
                    Code.BAD_VALUE,
                    new Span(config.run().toString(), 0, 0, 1),
                    "a sweep starts from one run; this config has " + count + " scenarios",
                    Optional.of("name one of the scenarios' own configs"));
            problems.throwIfErrors();
        }
        return job.suite().scenarios().get(0);
    }

    /**
     * Computes what the folder does not have yet.
     *
     * @param replaces whether another sweep's results may be removed
     * @return whether all is there; false, and told, if the user interrupts
     */
    boolean run(Terminal terminal, int threads, boolean replaces) {
        Sweep sweep = new Sweep(plan, folder);
        folder.claim(plan, replaces);
        terminal.note(config.name() + ": " + plan.rows() + " runs, "
                + plan.factors().size() + " factors, " + threads + (threads == 1 ? " thread" : " threads") + "; "
                + sweep.backend().reason());
        boolean finished;
        try (Progress progress = new Progress(terminal, "sweeping", 1)) {
            RunListener listener = progress.nextRun();
            finished = sweep.run(
                    threads, done -> listener.at((double) done / plan.rows(), done) == RunListener.Reply.CONTINUE);
        }
        if (!finished) {
            terminal.alert("the parts that are done are in " + folder.path() + "; the same command goes on from there");
        }
        return finished;
    }
}
