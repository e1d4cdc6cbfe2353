package haihe.experiment.config;

import haihe.experiment.factor.Distribution;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the distribution of a factor. */
final class DistributionSettings {

    /** For each distribution the keys that it needs. */
    private static final Map<String, List<String>> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("uniform", List.of("low", "high"));
        NEEDED.put("normal", List.of("mean", "sd"));
        NEEDED.put("log-normal", List.of("median", "spread"));
        NEEDED.put("triangular", List.of("low", "mode", "high"));
        NEEDED.put("beta", List.of("alpha", "beta", "low", "high"));
        NEEDED.put("discrete", List.of("values"));
    }

    private final Diagnostics problems;

    DistributionSettings(Diagnostics problems) {
        this.problems = problems;
    }

    /** The distribution that a factor's block names; empty if it names none or a wrong one, which is reported. */
    Optional<Distribution> read(Settings block) {
        Optional<String> word = block.choice("distribution", List.copyOf(NEEDED.keySet()));
        if (word.isEmpty()) {
            return Optional.empty();
        }
        List<String> needed = NEEDED.getOrDefault(word.get(), List.of());
        List<String> allowed = new ArrayList<>(needed);
        allowed.add("distribution");
        if (word.get().equals("normal")) {
            allowed.addAll(List.of("low", "high"));
        }
        if (word.get().equals("discrete")) {
            allowed.add("weights");
        }
        block.allowOnly(allowed);
        if (!block.require(needed.toArray(String[]::new))) {
            return Optional.empty();
        }
        try {
            return Optional.of(make(word.get(), block));
        } catch (IllegalArgumentException impossible) {
            problems.error(
                    Code.BAD_VALUE,
                    block.span(),
                    word.get() + " distribution: " + String.valueOf(impossible.getMessage()));
            return Optional.empty();
        }
    }

    private static Distribution make(String word, Settings block) {
        return switch (word) {
            case "uniform" -> Distribution.uniform(number(block, "low"), number(block, "high"));
            case "normal" ->
                Distribution.truncatedNormal(
                        number(block, "mean"),
                        number(block, "sd"),
                        block.number("low").orElse(Double.NEGATIVE_INFINITY),
                        block.number("high").orElse(Double.POSITIVE_INFINITY));
            case "log-normal" -> Distribution.logNormal(number(block, "median"), number(block, "spread"));
            case "triangular" ->
                Distribution.triangular(number(block, "low"), number(block, "mode"), number(block, "high"));
            case "beta" ->
                Distribution.beta(
                        number(block, "alpha"), number(block, "beta"), number(block, "low"), number(block, "high"));
            default -> Distribution.discrete(block.numbers("values"), block.numbers("weights"));
        };
    }

    /** A number that is there; one that is no number is reported when it is asked for, and then counts as missing. */
    private static double number(Settings block, String key) {
        return block.number(key).orElse(Double.NaN);
    }
}
