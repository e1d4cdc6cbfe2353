package haihe.cli;

import haihe.engine.Method;
import haihe.engine.Simulator;
import haihe.experiment.config.Assignment;
import haihe.experiment.config.MethodChoice;
import haihe.experiment.config.RunConfig;
import haihe.experiment.config.TimeChange;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.io.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that change what is run, wherever a model or config is given. */
final class JobOptions {

    private static final String COMMAND_LINE = "<command line>";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            converter = AssignmentText.class,
            description = "Set a constant, or one element of it: --set 'coal_cap[Hebei]=0.4'. May be repeated.")
    private List<Assignment> assignments = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "Take constants and settings from a run config on top. May be repeated.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = MethodText.class,
            description =
                    "Method of integration: auto (the one that fits the model), euler, rk2, rk4, tsit5, rodas5p (for stiff models), tsit5-rodas5p"
                            + " (either, as the model is stiff or not), dopri54, dopri853, higham54, gbs, adams-bashforth or"
                            + " adams-moulton.")
    private @Nullable Method method;

    @Option(names = "--step", paramLabel = "DT", description = "Time step.")
    private @Nullable Double step;

    @Option(names = "--stop", paramLabel = "TIME", description = "Final time.")
    private @Nullable Double stop;

    @Option(names = "--save-every", paramLabel = "TIME", description = "Interval between saved rows.")
    private @Nullable Double save;

    @Option(names = "--tolerance", paramLabel = "RELATIVE", description = "Relative tolerance of adaptive methods.")
    private @Nullable Double tolerance;

    @Option(
            names = "--backend",
            paramLabel = "BACKEND",
            converter = BackendText.class,
            description =
                    "How equations are executed: auto (the default: compiled if that pays), compiled or interpreted."
                            + " All give the same bits.")
    private Simulator.Backend backend = Simulator.Backend.AUTO;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of random draws.")
    private @Nullable Long seed;

    /** Files whose settings go on top, in order. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /**
     * How the model is read.
     *
     * @param files with values of data variables
     */
    ReadOptions readOptions(List<Path> files) {
        return reading.with(files);
    }

    /** How equations are executed. */
    Simulator.Backend backend() {
        return backend;
    }

    /** What the options say, as a config to put on top of others. */
    RunConfig asConfig() {
        RunConfig nothing = RunConfig.of(COMMAND_LINE, Path.of("unused"));
        return new RunConfig(
                COMMAND_LINE,
                "",
                Optional.empty(),
                reading.data(),
                new TimeChange(OptionalDouble.empty(), number(stop), number(step), number(save)),
                new MethodChoice(Optional.ofNullable(method), number(tolerance), OptionalDouble.empty()),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                assignments,
                List.of(),
                List.of(),
                nothing.output(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static OptionalDouble number(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** {@code NAME=VALUE}. */
    static final class AssignmentText implements ITypeConverter<Assignment> {
        @Override
        public Assignment convert(String text) {
            int equals = text.lastIndexOf('=');
            if (equals < 1) {
                throw new TypeConversionException("'" + text + "' is not of the form NAME=VALUE");
            }
            String number = text.substring(equals + 1).trim();
            try {
                double value = Double.parseDouble(number);
                if (!Double.isFinite(value)) {
                    throw new TypeConversionException("'" + number + "' is not a finite number");
                }
                return new Assignment(
                        text.substring(0, equals).trim(), value, new Span(COMMAND_LINE + " --set " + text, 0, 0, 1));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + number + "' is not a number");
            }
        }
    }

    /** The name of a back end. */
    static final class BackendText implements ITypeConverter<Simulator.Backend> {
        @Override
        public Simulator.Backend convert(String text) {
            for (Simulator.Backend each : Simulator.Backend.values()) {
                if (each.name().equalsIgnoreCase(text.strip())) {
                    return each;
                }
            }
            throw new TypeConversionException(
                    "there is no back end '" + text + "'; there are auto, compiled and interpreted");
        }
    }

    /** The id of a method. */
    static final class MethodText implements ITypeConverter<Method> {
        @Override
        public Method convert(String text) {
            List<String> known = Method.all().stream().map(Method::id).toList();
            return Method.parse(text)
                    .orElseThrow(() -> new TypeConversionException("there is no method '" + text + "'"
                            + Suggestions.didYouMean(text, known)
                                    .map(hint -> "; " + hint)
                                    .orElse("; the methods are " + String.join(", ", known))));
        }
    }
}
