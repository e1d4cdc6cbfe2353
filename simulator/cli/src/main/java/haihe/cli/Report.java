package haihe.cli;

import haihe.engine.Run;
import haihe.experiment.Comparison;
import haihe.experiment.Milestones;
import haihe.experiment.Observations;
import haihe.experiment.Targets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a job.
 *
 * @param runs the runs in order
 * @param observations the data to compare with, if the config names some
 * @param comparisons by scenario, the run against the observations; empty without observations
 * @param targets the targets, if the config names some
 * @param milestones by scenario, the run against the targets; empty without targets
 */
record Report(
        List<Run> runs,
        Optional<Observations> observations,
        Map<String, Comparison> comparisons,
        Optional<Targets> targets,
        Map<String, Milestones> milestones) {
    Report {
        runs = List.copyOf(runs);
        comparisons = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(comparisons));
        milestones = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(milestones));
    }
}
