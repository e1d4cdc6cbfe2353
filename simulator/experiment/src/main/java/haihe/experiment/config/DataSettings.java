package haihe.experiment.config;

import haihe.model.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code observations} and {@code targets} blocks. */
final class DataSettings {

    private static final List<Double> YEARS = List.of(2025.0, 2030.0, 2035.0);

    private final Paths paths;

    DataSettings(Paths paths) {
        this.paths = paths;
    }

    Optional<DataRequest> observations(Settings block) {
        block.allowOnly(List.of("file", "variables"));
        return request(block, List.of());
    }

    Optional<DataRequest> targets(Settings block) {
        block.allowOnly(List.of("file", "variables", "years"));
        List<Double> years = block.numbers("years");
        return request(block, years.isEmpty() ? YEARS : years);
    }

    private Optional<DataRequest> request(Settings block, List<Double> years) {
        if (!block.require("file")) {
            return Optional.empty();
        }
        Map<String, String> variables = block.block("variables").map(DataSettings::texts).orElse(Map.of());
        return paths.at(block, "file").map(file -> new DataRequest(file, variables, years, block.spanOf("file")));
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
