package haihe.experiment.config;

import haihe.engine.Method;
import haihe.experiment.config.RunConfig.Output;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Suggestions;
import haihe.model.io.SettingsReader;
import haihe.model.settings.Setting;
import haihe.model.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads run configs. */
public final class RunConfigReader {

    private static final List<String> KEYS = List.of(
            "model",
            "data",
            "name",
            "doc",
            "time",
            "method",
            "tolerance",
            "seed",
            "set",
            "save",
            "scenarios",
            "out",
            "csv",
            "parquet",
            "manifest",
            "observations",
            "targets",
            "charts",
            "roadmap");

    private final Diagnostics problems;

    private RunConfigReader(Diagnostics problems) {
        this.problems = problems;
    }

    /**
     * Reads a run config.
     *
     * @param file a run config, or a file of overrides without a model
     * @param problems where everything wrong with it is reported
     * @return what could be understood; of use only if no errors were reported; empty if the file cannot be parsed
     */
    public static Optional<RunConfig> read(Path file, Diagnostics problems) {
        return SettingsReader.read(file, problems)
                .map(settings -> new RunConfigReader(problems).config(file, settings));
    }

    private RunConfig config(Path file, Settings settings) {
        settings.allowOnly(KEYS);
        String fileName = file.getFileName().toString();
        Paths paths = new Paths(problems);
        return new RunConfig(
                settings.string("name").orElse(fileName.replaceFirst("\\.conf$", "")),
                settings.string("doc").orElse(""),
                paths.at(settings, "model"),
                paths.matching(settings, "data"),
                settings.block("time").map(RunConfigReader::time).orElse(TimeChange.NONE),
                method(settings),
                settings.whole("seed"),
                settings.block("set")
                        .map(block -> new AssignmentSettings(problems).read(block))
                        .orElse(List.of()),
                settings.strings("save"),
                paths.matching(settings, "scenarios"),
                output(settings, paths),
                settings.block("observations").flatMap(block -> new DataSettings(problems).observations(block)),
                settings.block("targets").flatMap(block -> new DataSettings(problems).targets(block)),
                settings.blocks("charts").stream()
                        .map(block -> new ChartSettings(problems).read(block))
                        .flatMap(Optional::stream)
                        .toList(),
                settings.block("roadmap").flatMap(block -> new RoadmapSettings(problems).read(block)));
    }

    private static TimeChange time(Settings block) {
        block.allowOnly(List.of("start", "stop", "step", "save"));
        return new TimeChange(block.number("start"), block.number("stop"), block.number("step"), block.number("save"));
    }

    private MethodChoice method(Settings settings) {
        Optional<Settings> tolerance = settings.block("tolerance");
        tolerance.ifPresent(block -> block.allowOnly(List.of("relative", "absolute")));
        return new MethodChoice(
                settings.value("method")
                        .flatMap(value -> settings.asString(value).flatMap(id -> method(id, value))),
                tolerance.map(block -> block.number("relative")).orElse(java.util.OptionalDouble.empty()),
                tolerance.map(block -> block.number("absolute")).orElse(java.util.OptionalDouble.empty()));
    }

    private Optional<Method> method(String id, Setting place) {
        Optional<Method> method = Method.parse(id);
        if (method.isEmpty()) {
            List<String> known = Method.all().stream().map(Method::id).toList();
            problems.error(
                    Code.BAD_VALUE,
                    place.span(),
                    "there is no method '" + id + "'; the methods are " + String.join(", ", known),
                    Suggestions.didYouMean(id, known));
        }
        return method;
    }

    private static Output output(Settings settings, Paths paths) {
        return new Output(
                paths.at(settings, "out"),
                settings.flag("csv").orElse(true),
                settings.flag("parquet").orElse(false),
                settings.flag("manifest").orElse(true));
    }
}
