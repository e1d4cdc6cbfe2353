package haihe.experiment.config;

import haihe.experiment.Indicator;
import haihe.experiment.Mapping;
import haihe.experiment.Sense;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code observations} and {@code targets} blocks. */
final class DataSettings {

    private static final List<Double> YEARS = List.of(2025.0, 2030.0, 2035.0);

    private final Diagnostics problems;
    private final Paths paths;

    DataSettings(Diagnostics problems) {
        this.problems = problems;
        this.paths = new Paths(problems);
    }

    Optional<ObservationRequest> observations(Settings block) {
        block.allowOnly(List.of("file", "variables"));
        if (!block.require("file")) {
            return Optional.empty();
        }
        List<Mapping> mappings = indicators(block, List.of("variable", "scale", "regions")).stream()
                .map(Indicator::mapping)
                .toList();
        return paths.at(block, "file").map(file -> new ObservationRequest(file, mappings, block.spanOf("file")));
    }

    Optional<TargetRequest> targets(Settings block) {
        block.allowOnly(List.of("file", "variables", "years"));
        if (!block.require("file", "variables")) {
            return Optional.empty();
        }
        List<Double> years = block.numbers("years");
        List<Indicator> indicators = indicators(block, List.of("variable", "scale", "regions", "label", "sense"));
        return paths.at(block, "file")
                .map(file ->
                        new TargetRequest(file, indicators, years.isEmpty() ? YEARS : years, block.spanOf("file")));
    }

    private List<Indicator> indicators(Settings block, List<String> keys) {
        List<Indicator> all = new ArrayList<>();
        block.block("variables").ifPresent(variables -> {
            for (String data : variables.keys()) {
                if (variables.value(data).orElseThrow() instanceof Settings detail) {
                    detail.allowOnly(keys);
                    detailed(data, detail).ifPresent(all::add);
                } else {
                    variables
                            .string(data)
                            .flatMap(name -> plain(data, name, variables))
                            .ifPresent(all::add);
                }
            }
        });
        return all;
    }

    private Optional<Indicator> plain(String data, String variable, Settings place) {
        try {
            return Optional.of(new Indicator(data, Mapping.of(data, variable), Optional.empty()));
        } catch (IllegalArgumentException e) {
            problems.error(Code.BAD_VALUE, place.spanOf(data), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Indicator> detailed(String data, Settings detail) {
        Optional<Sense> sense = detail.choice("sense", List.of("lower", "higher"))
                .map(word -> Sense.valueOf(word.toUpperCase(Locale.ROOT)));
        return plain(data, detail.string("variable").orElse(data), detail).map(plain -> {
            Mapping mapping = plain.mapping().scaledBy(detail.number("scale").orElse(1));
            for (Map.Entry<String, String> region : detail.block("regions")
                    .map(DataSettings::texts)
                    .orElse(Map.of())
                    .entrySet()) {
                mapping = mapping.withRegion(region.getKey(), region.getValue());
            }
            return new Indicator(detail.string("label").orElse(data), mapping, sense);
        });
    }

    /** A block of texts as a map in the order of the text. */
    static Map<String, String> texts(Settings block) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String key : block.keys()) {
            block.string(key).ifPresent(text -> all.put(key, text));
        }
        return all;
    }
}
