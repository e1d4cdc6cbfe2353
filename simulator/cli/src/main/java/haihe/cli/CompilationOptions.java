package haihe.cli;

import haihe.engine.Compilation;
import haihe.engine.Optimisation;
import haihe.experiment.config.RunConfig;
import haihe.model.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of a command that runs a model and saves what it says, nothing else: what is saved, and how it is computed. */
final class CompilationOptions {

    @Option(
            names = "--save",
            paramLabel = "NAME",
            description =
                    "Save this variable, or one element of it, and no others; what only others need is not computed."
                            + " May be repeated.")
    private List<String> save = new ArrayList<>();

    @Option(
            names = "--without-optimisation",
            paramLabel = "NAME",
            converter = OptimisationText.class,
            description = "Compute without an optimisation (results are the same to the last bit):"
                    + " ${COMPLETION-CANDIDATES}; several with commas between them.",
            completionCandidates = Names.class)
    private List<Choice> without = new ArrayList<>();

    /** The same config, saving what these options say. */
    RunConfig applyTo(RunConfig config) {
        return save.isEmpty() ? config : config.saving(save);
    }

    /**
     * How to make a model executable.
     *
     * @param runs what will be run; where all of them choose what they save, nothing else is kept; if none, everything is
     */
    Compilation of(List<RunConfig> runs) {
        boolean choose = runs.stream().noneMatch(run -> run.save().isEmpty());
        List<String> keep = choose
                ? runs.stream().flatMap(run -> run.save().stream()).distinct().toList()
                : List.of();
        return Compilation.DEFAULT
                .without(without.stream()
                        .flatMap(choice -> choice.optimisations().stream())
                        .collect(Collectors.toSet()))
                .keeping(keep);
    }

    /** Names that {@code --without-optimisation} takes. */
    static final class Names extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Names() {
            super(known());
        }
    }

    private static List<String> known() {
        List<String> names = new ArrayList<>(
                Arrays.stream(Optimisation.values()).map(Optimisation::id).toList());
        names.add(OptimisationText.ALL);
        return names;
    }

    /** Optimisations that are named together. */
    record Choice(Set<Optimisation> optimisations) {}

    /** Names of optimisations, separated by commas. */
    static final class OptimisationText implements ITypeConverter<Choice> {

        private static final String ALL = "all";

        @Override
        public Choice convert(String text) {
            Set<Optimisation> chosen = EnumSet.noneOf(Optimisation.class);
            for (String name : text.split(",", -1)) {
                if (name.strip().equalsIgnoreCase(ALL)) {
                    return new Choice(EnumSet.allOf(Optimisation.class));
                }
                chosen.add(Optimisation.parse(name).orElseThrow(() -> unknown(name)));
            }
            return new Choice(chosen);
        }

        private static TypeConversionException unknown(String name) {
            Optional<String> hint = Suggestions.didYouMean(name, known());
            return new TypeConversionException("there is no optimisation '" + name.strip() + "'"
                    + hint.map(text -> "; " + text).orElse("")
                    + "; the optimisations are " + String.join(", ", known()));
        }
    }
}
