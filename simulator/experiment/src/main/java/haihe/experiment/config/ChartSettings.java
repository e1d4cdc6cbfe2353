package haihe.experiment.config;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one block of {@code charts}. */
final class ChartSettings {

    private static final List<String> KEYS = List.of(
            "file",
            "kind",
            "variable",
            "variables",
            "element",
            "scenario",
            "scenarios",
            "title",
            "subtitle",
            "unit",
            "source",
            "labels",
            "format");
    private static final List<String> KINDS = List.of("lines", "scenarios", "regions", "stack");
    private static final List<String> FORMATS = List.of("png", "svg");

    private final Diagnostics problems;

    ChartSettings(Diagnostics problems) {
        this.problems = problems;
    }

    Optional<ChartRequest> read(Settings block) {
        block.allowOnly(KEYS);
        List<String> variables = one(block, "variable", "variables");
        Optional<ChartRequest.Kind> kind =
                block.choice("kind", KINDS).map(word -> ChartRequest.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
        boolean complete = block.require("file", "kind");
        if (variables.isEmpty()) {
            problems.error(Code.MISSING_KEY, block.span(), "'variable' or 'variables' is missing in a chart");
        }
        if (!complete || kind.isEmpty() || variables.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ChartRequest(
                block.string("file").orElseThrow(),
                kind.get(),
                variables,
                block.string("element"),
                one(block, "scenario", "scenarios"),
                text(block, "title"),
                text(block, "subtitle"),
                text(block, "unit"),
                text(block, "source"),
                block.block("labels").map(DataSettings::texts).orElse(Map.of()),
                formats(block),
                block.span()));
    }

    private List<String> formats(Settings block) {
        List<String> formats = block.strings("format");
        for (String format : formats) {
            if (!FORMATS.contains(format)) {
                problems.error(Code.BAD_VALUE, block.spanOf("format"), "'" + format + "' is no format; use png or svg");
            }
        }
        return formats.isEmpty() ? FORMATS : formats;
    }

    private static List<String> one(Settings block, String single, String several) {
        List<String> all = new ArrayList<>();
        block.string(single).ifPresent(all::add);
        all.addAll(block.strings(several));
        return all;
    }

    private static String text(Settings block, String key) {
        return block.string(key).orElse("");
    }
}
