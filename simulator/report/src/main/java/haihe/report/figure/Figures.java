package haihe.report.figure;

import haihe.engine.Run;
import haihe.experiment.config.ChartRequest;
import haihe.report.AreaChart;
import haihe.report.Caption;
import haihe.report.ChartSpec;
import haihe.report.Line;
import haihe.report.LineChart;
import haihe.report.Marks;
import haihe.report.Panel;
import haihe.report.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the charts of a config into specifications of what to draw. */
public final class Figures {

    private final FigureData data;
    private final ChartRequest request;
    private final Selection selection;
    private final Evidence evidence;

    private Figures(FigureData data, ChartRequest request) {
        this.data = data;
        this.request = request;
        this.selection = new Selection(data, request.labels(), request.span());
        this.evidence = new Evidence(data, selection);
    }

    /**
     * The chart that a config asks for.
     *
     * @throws haihe.model.ModelException if it names a scenario or a variable that is not there
     */
    public static ChartSpec chart(FigureData data, ChartRequest request) {
        Figures figures = new Figures(data, request);
        return switch (request.kind()) {
            case LINES -> figures.lines();
            case SCENARIOS -> figures.scenarios();
            case REGIONS -> figures.regions();
            case STACK -> figures.stack();
        };
    }

    private ChartSpec lines() {
        Run run = firstRun();
        List<Line> lines = new ArrayList<>();
        List<Marks> marks = new ArrayList<>();
        for (String variable : request.variables()) {
            String column = selection.column(variable, request.element(), run.trajectory());
            String label = selection.variableLabel(variable);
            lines.add(Line.of(label, run.trajectory(), column));
            marks.addAll(evidence.marks(column, label));
        }
        return LineChart.of(caption(), Panel.of("", unit(), lines).withMarks(marks));
    }

    private ChartSpec scenarios() {
        return LineChart.of(caption(), panel("", request.element()));
    }

    private ChartSpec regions() {
        List<Panel> panels = selection.elements(request.variables().get(0)).stream()
                .map(element -> panel(selection.label(element), Optional.of(element)))
                .toList();
        return LineChart.of(caption(), panels);
    }

    private Panel panel(String title, Optional<String> element) {
        String variable = request.variables().get(0);
        List<Line> lines = new ArrayList<>();
        String column = variable;
        for (Run run : selection.runs(request.scenarios())) {
            column = selection.column(variable, element, run.trajectory());
            lines.add(Line.of(selection.label(run.scenario().name()), run.trajectory(), column));
        }
        return Panel.of(title, unit(), lines)
                .withMarks(evidence.marks(column, ""))
                .withFlags(evidence.flags(column));
    }

    private ChartSpec stack() {
        if (request.element().isPresent()
                || selection.variable(request.variables().get(0)).over().isEmpty()) {
            return AreaChart.of(caption(), stack("", request.element()));
        }
        List<Stack> stacks = selection.elements(request.variables().get(0)).stream()
                .map(element -> stack(selection.label(element), Optional.of(element)))
                .toList();
        return AreaChart.of(caption(), stacks);
    }

    private Stack stack(String title, Optional<String> element) {
        Run run = firstRun();
        List<Line> layers = request.variables().stream()
                .map(variable -> Line.of(
                        selection.variableLabel(variable),
                        run.trajectory(),
                        selection.column(variable, element, run.trajectory())))
                .toList();
        return Stack.of(title, unit(), layers);
    }

    private Run firstRun() {
        return selection.runs(request.scenarios()).get(0);
    }

    private String unit() {
        return request.unit().isEmpty() ? selection.unit(request.variables().get(0)) : request.unit();
    }

    private Caption caption() {
        String title = request.title().isEmpty()
                ? selection.variableLabel(request.variables().get(0))
                : request.title();
        return new Caption(title, request.subtitle(), request.source());
    }
}
