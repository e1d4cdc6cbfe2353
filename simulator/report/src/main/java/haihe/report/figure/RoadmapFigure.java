package haihe.report.figure;

import haihe.engine.Run;
import haihe.engine.Trajectory;
import haihe.experiment.config.RoadmapRequest;
import haihe.report.Caption;
import haihe.report.ChartSpec;
import haihe.report.Line;
import haihe.report.Panel;
import haihe.report.Points;
import haihe.report.RoadmapChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the roadmap of a config into the specification of what to draw. */
public final class RoadmapFigure {

    /** A mechanism counts as begun at this part of its greatest strength, and as full at the other. */
    private static final double BEGUN = 0.02;

    private static final double FULL = 0.9;

    private final RoadmapRequest request;
    private final Selection selection;
    private final Evidence evidence;

    private RoadmapFigure(FigureData data, RoadmapRequest request) {
        this.request = request;
        this.selection = new Selection(data, request.labels(), request.span());
        this.evidence = new Evidence(data, selection);
    }

    /**
     * The roadmap that a config asks for.
     *
     * @throws haihe.model.ModelException if it names a scenario or a variable that is not there
     */
    public static ChartSpec chart(FigureData data, RoadmapRequest request) {
        return new RoadmapFigure(data, request).chart();
    }

    private ChartSpec chart() {
        List<RoadmapChart.Phase> phases = request.phases().stream()
                .map(phase -> new RoadmapChart.Phase(phase.name(), "", phase.start(), phase.stop()))
                .toList();
        List<RoadmapChart.Measure> measures =
                request.mechanisms().map(this::measures).orElse(List.of());
        Run first = selection.runs(request.scenarios()).get(0);
        Trajectory trajectory = first.trajectory();
        double start = request.phases().stream()
                .mapToDouble(RoadmapRequest.Phase::start)
                .min()
                .orElse(trajectory.time(0));
        double stop = trajectory.time(trajectory.size() - 1);
        Caption caption = new Caption(request.title(), request.subtitle(), request.source());
        List<Panel> panels = request.indicators().stream().map(this::panel).toList();
        return RoadmapChart.of(caption, start, stop, phases, measures, panels)
                .withHeadings(selection.label("phases"), selection.label("mechanisms"), selection.label("indicators"));
    }

    private List<RoadmapChart.Measure> measures(RoadmapRequest.Mechanisms mechanisms) {
        Run run = selection.runs(List.of(mechanisms.scenario())).get(0);
        List<RoadmapChart.Measure> measures = new ArrayList<>();
        for (String element : selection.elements(mechanisms.strength())) {
            String column = selection.column(mechanisms.strength(), Optional.of(element), run.trajectory());
            measures.add(measure(selection.label(element), run.trajectory(), column));
        }
        return measures;
    }

    private static RoadmapChart.Measure measure(String name, Trajectory trajectory, String column) {
        double[] strength = trajectory.series(column);
        double greatest = 0;
        for (double value : strength) {
            greatest = Math.max(greatest, value);
        }
        double start = trajectory.time(trajectory.size() - 1);
        double full = start;
        for (int i = strength.length - 1; i >= 0; i--) {
            if (strength[i] >= FULL * greatest) {
                full = trajectory.time(i);
            }
            if (strength[i] > BEGUN * greatest) {
                start = trajectory.time(i);
            }
        }
        return new RoadmapChart.Measure(name, "", start, full, Points.of(trajectory, column));
    }

    private Panel panel(String indicator) {
        List<Line> lines = new ArrayList<>();
        String column = indicator;
        for (Run run : selection.runs(request.scenarios())) {
            column = selection.column(indicator, Optional.empty(), run.trajectory());
            lines.add(Line.of(selection.label(run.scenario().name()), run.trajectory(), column));
        }
        return Panel.of(selection.variableLabel(indicator), selection.unit(indicator), lines)
                .withMarks(evidence.marks(column, ""))
                .withFlags(evidence.flags(column));
    }
}
