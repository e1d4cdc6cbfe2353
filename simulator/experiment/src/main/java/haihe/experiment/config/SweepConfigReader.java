package haihe.experiment.config;

import haihe.experiment.config.SweepConfig.Correlation;
import haihe.experiment.config.SweepConfig.Factor;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Suggestions;
import haihe.model.io.SettingsReader;
import haihe.model.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads sweep configs. */
public final class SweepConfigReader {

    private static final List<String> KEYS =
            List.of("run", "name", "doc", "factors", "correlations", "design", "outcomes", "seed", "out", "part");
    private static final int LEVELS = 4;

    private final Diagnostics problems;
    private final Paths paths;

    private SweepConfigReader(Diagnostics problems) {
        this.problems = problems;
        this.paths = new Paths(problems);
    }

    /**
     * Reads a sweep config.
     *
     * @param problems where everything wrong with it is reported
     * @return the config; empty if something essential is missing or wrong
     */
    public static Optional<SweepConfig> read(Path file, Diagnostics problems) {
        return SettingsReader.read(file, problems)
                .flatMap(settings -> new SweepConfigReader(problems).config(file, settings));
    }

    private Optional<SweepConfig> config(Path file, Settings settings) {
        settings.allowOnly(KEYS);
        if (!settings.require("run", "factors", "design", "outcomes")) {
            return Optional.empty();
        }
        List<Factor> factors = settings.block("factors").map(this::factors).orElse(List.of());
        List<SweepConfig.Kept> outcomes = settings.block("outcomes")
                .map(block -> new OutcomeSettings(problems).read(block))
                .orElse(List.of());
        if (factors.isEmpty() || outcomes.isEmpty()) {
            if (!problems.hasErrors()) {
                String empty = factors.isEmpty() ? "factors" : "outcomes";
                problems.error(
                        Code.BAD_VALUE, settings.spanOf(empty), "'" + empty + "' is empty; a sweep needs at least one");
            }
            return Optional.empty();
        }
        List<Correlation> correlations = correlations(settings, factors);
        Optional<DesignChoice> design = settings.block("design").flatMap(this::design);
        String fileName = file.getFileName().toString();
        return design.flatMap(choice -> paths.at(settings, "run")
                .map(run -> new SweepConfig(
                        settings.string("name").orElse(fileName.replaceFirst("\\.conf$", "")),
                        settings.string("doc").orElse(""),
                        run,
                        factors,
                        correlations,
                        choice,
                        outcomes,
                        settings.whole("seed").orElse(0),
                        paths.at(settings, "out"),
                        settings.whole("part"))));
    }

    private List<Factor> factors(Settings block) {
        List<Factor> factors = new ArrayList<>();
        for (String target : block.keys()) {
            block.block(target)
                    .ifPresent(detail -> factor(target, detail, block).ifPresent(factors::add));
        }
        return factors;
    }

    private Optional<Factor> factor(String target, Settings detail, Settings block) {
        if (detail.has("distribution")) {
            return new DistributionSettings(problems)
                    .read(detail)
                    .map(distribution -> new Factor(
                            target, Optional.of(distribution), detail.numbers("values"), block.spanOf(target)));
        }
        detail.allowOnly(List.of("distribution", "values", "low", "high", "levels"));
        List<Double> values = detail.has("values") ? detail.numbers("values") : evenly(detail);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Factor(target, Optional.empty(), values, block.spanOf(target)));
    }

    /** Values from low to high at even distances. */
    private List<Double> evenly(Settings detail) {
        if (!detail.has("low") && !detail.has("high") && !detail.has("levels")) {
            problems.error(
                    Code.MISSING_KEY,
                    detail.span(),
                    "nothing says how the factor varies",
                    Optional.of("give a distribution, values = [...], or low, high and levels"));
            return List.of();
        }
        if (!detail.require("low", "high", "levels")) {
            return List.of();
        }
        double low = detail.number("low").orElse(Double.NaN);
        double high = detail.number("high").orElse(Double.NaN);
        long levels = detail.whole("levels").orElse(0);
        if (!(low < high) || levels < 2) {
            problems.error(
                    Code.BAD_VALUE,
                    detail.span(),
                    "low must be below high, and levels at least 2 for a grid of values");
            return List.of();
        }
        List<Double> values = new ArrayList<>();
        for (long i = 0; i < levels; i++) {
            values.add(i == levels - 1 ? high : low + i * (high - low) / (levels - 1));
        }
        return values;
    }

    private List<Correlation> correlations(Settings settings, List<Factor> factors) {
        List<String> names = factors.stream().map(Factor::target).toList();
        List<Correlation> all = new ArrayList<>();
        for (Settings block : settings.blocks("correlations")) {
            block.allowOnly(List.of("factors", "value"));
            List<String> pair = block.strings("factors");
            double value = block.number("value").orElse(Double.NaN);
            if (!block.require("factors", "value")) {
                continue;
            }
            if (pair.size() != 2 || pair.get(0).equals(pair.get(1)) || !(Math.abs(value) < 1)) {
                problems.error(
                        Code.BAD_VALUE,
                        block.span(),
                        "a correlation has two different factors and a value between -1 and 1");
                continue;
            }
            Optional<String> unknown =
                    pair.stream().filter(each -> !names.contains(each)).findFirst();
            if (unknown.isPresent()) {
                problems.error(
                        Code.UNKNOWN_NAME,
                        block.spanOf("factors"),
                        "there is no factor '" + unknown.get() + "'",
                        Suggestions.didYouMean(unknown.get(), names));
                continue;
            }
            all.add(new Correlation(names.indexOf(pair.get(0)), names.indexOf(pair.get(1)), value, block.span()));
        }
        return all;
    }

    private Optional<DesignChoice> design(Settings block) {
        Optional<DesignChoice.Kind> kind =
                block.choice("kind", DesignChoice.Kind.words()).map(DesignChoice.Kind::of);
        if (!block.require("kind") || kind.isEmpty()) {
            return Optional.empty();
        }
        String rows = switch (kind.get()) {
            case MORRIS -> "paths";
            case SALTELLI -> "blocks";
            case GRID -> "";
            case LIST -> "file";
            default -> "rows";
        };
        List<String> allowed = new ArrayList<>(List.of("kind"));
        if (!rows.isEmpty()) {
            allowed.add(rows);
        }
        if (kind.get() == DesignChoice.Kind.MORRIS) {
            allowed.add("levels");
        }
        if (kind.get() == DesignChoice.Kind.SALTELLI) {
            allowed.add("second-order");
        }
        block.allowOnly(allowed);
        if (!rows.isEmpty() && !block.require(rows)) {
            return Optional.empty();
        }
        long count = kind.get().isSampled() ? block.whole(rows).orElse(0) : 0;
        if (kind.get().isSampled() && count < 1) {
            problems.error(Code.BAD_VALUE, block.spanOf(rows), rows + " must be a whole number of at least 1");
            return Optional.empty();
        }
        return Optional.of(new DesignChoice(
                kind.get(),
                count,
                (int) block.whole("levels").orElse(LEVELS),
                block.flag("second-order").orElse(false),
                paths.at(block, "file"),
                block.span()));
    }
}
