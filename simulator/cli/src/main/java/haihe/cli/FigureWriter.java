package haihe.cli;

import haihe.experiment.config.ChartRequest;
import haihe.experiment.config.RunConfig;
import haihe.experiment.config.TargetRequest;
import haihe.report.ChartSpec;
import haihe.report.drawing.Chart;
import haihe.report.figure.FigureData;
import haihe.report.figure.Figures;
import haihe.report.figure.RoadmapFigure;
import haihe.results.ResultFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draws the charts that a config asks for. */
final class FigureWriter {

    private final Job job;
    private final FigureData data;
    private final Path folder;
    private final boolean replaces;
    private final List<Planned> planned = new ArrayList<>();

    FigureWriter(Job job, Report report, Path folder, boolean replaces) {
        this.job = job;
        this.data = new FigureData(
                job.model(),
                report.runs(),
                report.comparisons(),
                report.milestones(),
                job.config().targets().map(TargetRequest::indicators).orElse(List.of()));
        this.folder = folder;
        this.replaces = replaces;
    }

    /** The files that a config's charts go to. */
    static List<Path> files(RunConfig config, Path folder) {
        List<Path> files = new ArrayList<>();
        config.charts().forEach(chart -> files.addAll(files(chart, folder)));
        config.roadmap().ifPresent(roadmap -> {
            files.add(folder.resolve(roadmap.file() + ".png"));
            files.add(folder.resolve(roadmap.file() + ".svg"));
        });
        return files;
    }

    private static List<Path> files(ChartRequest chart, Path folder) {
        return chart.formats().stream()
                .map(format -> folder.resolve(chart.file() + "." + format))
                .toList();
    }

    /** A figure and the files it goes to. */
    private record Planned(ChartSpec spec, List<Path> files) {}

    /**
     * Finds out what is to be drawn, without drawing it.
     *
     * @throws haihe.model.ModelException if a chart names a scenario or a variable that is not there
     */
    FigureWriter plan() {
        planned.clear();
        for (ChartRequest chart : job.config().charts()) {
            planned.add(new Planned(Figures.chart(data, chart), files(chart, folder)));
        }
        job.config()
                .roadmap()
                .ifPresent(roadmap -> planned.add(new Planned(
                        RoadmapFigure.chart(data, roadmap),
                        List.of(folder.resolve(roadmap.file() + ".png"), folder.resolve(roadmap.file() + ".svg")))));
        return this;
    }

    /** Draws and writes what was planned; returns the files. */
    List<Path> write() {
        return planned.parallelStream().flatMap(each -> write(each).stream()).toList();
    }

    private List<Path> write(Planned figure) {
        Chart chart = Chart.of(figure.spec());
        return figure.files().stream()
                .map(file -> chart.write(new ResultFile(file, replaces)))
                .toList();
    }
}
