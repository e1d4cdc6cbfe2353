package haihe.cli;

import haihe.model.Model;
import haihe.model.Suggestions;
import haihe.model.Variable;
import haihe.report.Caption;
import haihe.report.CausalChart;
import haihe.report.ChartSpec;
import haihe.report.StockFlowMap;
import haihe.report.StructureChart;
import haihe.report.drawing.Chart;
import haihe.results.ResultFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
                    + " on an arrow counts the variables that pass; a small model of one sector as with SECTOR. With SECTOR: its stocks, flows and auxiliaries.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DiagramCommand implements HaiheCommand.Part, Callable<Integer> {

    private static final int MOST_VARIABLES = 100;

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

    /** The sector with all stocks and flows of a model that is small enough for one picture of its structure. */
    private static Optional<String> onlySector(Model model) {
        List<String> sectors = model.variables().stream()
                .filter(variable -> variable instanceof Variable.Stock || variable instanceof Variable.Flow)
                .map(variable -> variable.declaration().sector())
                .distinct()
                .toList();
        boolean small = model.variables().size() <= MOST_VARIABLES;
        return sectors.size() == 1 && small ? Optional.of(sectors.get(0)) : Optional.empty();
    }

    private ChartSpec chart(Model model) {
        if (sector == null) {
            Caption caption = Caption.of(title == null ? model.name() : title);
            return onlySector(model)
                    .<ChartSpec>map(only -> new StructureChart(caption, StockFlowMap.of(model, only)))
                    .orElseGet(() -> CausalChart.of(caption, model));
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
