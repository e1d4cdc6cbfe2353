package haihe.report.figure;

import haihe.engine.Run;
import haihe.experiment.Comparison;
import haihe.experiment.Indicator;
import haihe.experiment.Milestones;
import haihe.model.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What figures are drawn from.
 *
 * @param model the model
 * @param runs the runs, at least one, with different names
 * @param comparisons by scenario the run against observations; may be empty
 * @param milestones by scenario the run against targets; may be empty
 * @param indicators what is measured against targets
 */
public record FigureData(
        Model model,
        List<Run> runs,
        Map<String, Comparison> comparisons,
        Map<String, Milestones> milestones,
        List<Indicator> indicators) {

    public FigureData {
        runs = List.copyOf(runs);
        indicators = List.copyOf(indicators);
        comparisons = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(comparisons));
        milestones = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(milestones));
    }
}
