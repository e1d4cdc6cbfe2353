package haihe.cli;

import haihe.model.Model;
import haihe.model.Suggestions;
import haihe.report.Caption;
import haihe.report.CausalChart;
import haihe.report.ChartSpec;
import haihe.report.StockFlowMap;
import haihe.report.StructureChart;
import haihe.report.drawing.Chart;
import haihe.results.ResultFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code haihe diagram}: the structure of a model as a picture. */
@Command(
        name = "diagram",
        header = "Draw the structure of a model.",
        description = {
            "%nWithout SECTOR: the sectors (files) with their stocks and what they pass on to each other, the number"
                    + " on an arrow counts the variables that pass. With SECTOR: its stocks, flows and auxiliaries.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DiagramCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "A model or a run config.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "SECTOR", description = "A sector of the model.")
    private @Nullable String sector;

    @Option(
            names = {"-o", "--to"},
            paramLabel = "FILE",
            description = "The picture, .png or .svg. Default: the model's or sector's name with .svg.")
    private @Nullable Path target;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title. Default: the model's name.")
    private @Nullable String title;

    @Option(names = "--replace", description = "Replace a file that exists.")
    private boolean replace;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private CommandSpec spec;

    DiagramCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String name = sector == null ? ModelFiles.nameOf(file) : sector;
        Path picture = target == null ? Path.of(ResultWriter.fileName(name) + ".svg") : target;
        ResultFile place = PictureFile.of(picture, replace, spec.commandLine());
        Chart.of(chart(JobLoader.model(file))).write(place);
        terminal.note("wrote " + picture);
        return ExitCode.OK;
    }

    private ChartSpec chart(Model model) {
        if (sector == null) {
            return CausalChart.of(Caption.of(title == null ? model.name() : title), model);
        }
        List<String> known = model.variables().stream()
                .map(variable -> variable.declaration().sector())
                .distinct()
                .toList();
        if (!known.contains(sector)) {
            String hint = Suggestions.didYouMean(sector, known).orElse("the sectors are " + String.join(", ", known));
            throw new CommandFailed(ExitCode.USAGE, "the model has no sector '" + sector + "'; " + hint);
        }
        return new StructureChart(
                Caption.of(title == null ? model.name() + ": " + sector : title), StockFlowMap.of(model, sector));
    }
}
