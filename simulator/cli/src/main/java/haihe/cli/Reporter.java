package haihe.cli;

import haihe.engine.Run;
import haihe.engine.Trajectory;
import haihe.experiment.Comparison;
import haihe.experiment.Indicator;
import haihe.experiment.Mapping;
import haihe.experiment.Milestones;
import haihe.experiment.Observations;
import haihe.experiment.Targets;
import haihe.experiment.config.ObservationRequest;
import haihe.experiment.config.RunConfig;
import haihe.experiment.config.TargetRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds runs against observations and targets. */
final class Reporter {

    private Reporter() {}

    /** The report of completed runs. */
    static Report of(Job job, List<Run> runs) {
        RunConfig config = job.config();
        Optional<Observations> observations = job.observations();
        Optional<Targets> targets = job.targets();
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        Map<String, Milestones> milestones = new LinkedHashMap<>();
        for (Run run : runs) {
            String scenario = run.scenario().name();
            observations.ifPresent(data -> comparisons.put(
                    scenario,
                    Comparison.of(
                            run.trajectory(),
                            data,
                            mappings(config.observations().orElseThrow(), run.trajectory(), data))));
            targets.ifPresent(data ->
                    milestones.put(scenario, milestones(config.targets().orElseThrow(), run.trajectory(), data)));
        }
        return new Report(runs, observations, comparisons, targets, milestones);
    }

    /** The report of runs that did not all reach their end: the runs alone. */
    static Report ofFailed(List<Run> runs) {
        return new Report(runs, Optional.empty(), Map.of(), Optional.empty(), Map.of());
    }

    private static List<Mapping> mappings(ObservationRequest request, Trajectory trajectory, Observations data) {
        return request.mappings().isEmpty() ? Mapping.byName(trajectory, data) : request.mappings();
    }

    private static Milestones milestones(TargetRequest request, Trajectory trajectory, Targets targets) {
        List<Indicator> indicators = request.indicators().stream()
                .map(each -> each.sense().isPresent()
                        ? each
                        : new Indicator(
                                each.label(),
                                each.mapping(),
                                targets.sense(each.mapping().data())))
                .toList();
        return Milestones.of(trajectory, targets, indicators, request.years());
    }
}
