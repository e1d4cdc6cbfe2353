package haihe.cli;

import haihe.experiment.Observations;
import haihe.experiment.Targets;
import haihe.experiment.config.RunConfig;
import haihe.experiment.suite.ScenarioSuite;
import haihe.model.Diagnostic;
import haihe.model.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a file on the command line asks for, read and checked.
 *
 * @param file the file as the user named it
 * @param config the run config; one that runs the model as it is if the file is a model
 * @param modelFile the model's main file
 * @param suite the model and its scenarios, ready to run
 * @param observations the data to compare with, if the config names some
 * @param targets the targets, if the config names some
 * @param warnings what deserves a look
 */
record Job(
        Path file,
        RunConfig config,
        Path modelFile,
        ScenarioSuite suite,
        Optional<Observations> observations,
        Optional<Targets> targets,
        List<Diagnostic> warnings) {
    Job {
        warnings = List.copyOf(warnings);
    }

    /** This job, with another folder for its results. */
    Job into(Path folder) {
        return new Job(file, config.into(folder), modelFile, suite, observations, targets, warnings);
    }

    /** The model. */
    Model model() {
        return suite.simulator().model();
    }
}
