package haihe.experiment.config;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.settings.Setting;
import haihe.model.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** Reads a {@code set} block: {@code name = value}, {@code "name[e]" = value} or {@code name { e = value }}. */
final class AssignmentSettings {

    private final Diagnostics problems;

    AssignmentSettings(Diagnostics problems) {
        this.problems = problems;
    }

    List<Assignment> read(Settings block) {
        List<Assignment> all = new ArrayList<>();
        for (String key : block.keys()) {
            block.value(key).ifPresent(value -> add(block, key, value, all));
        }
        return List.copyOf(all);
    }

    private void add(Settings block, String key, Setting value, List<Assignment> all) {
        if (value instanceof Settings elements) {
            for (String element : elements.keys()) {
                elements.number(element)
                        .ifPresent(number ->
                                all.add(assignment(key + "[" + element + "]", number, elements.spanOf(element))));
            }
        } else {
            block.number(key).ifPresent(number -> all.add(assignment(key, number, block.spanOf(key))));
        }
    }

    private Assignment assignment(String target, double value, Span span) {
        if (!Double.isFinite(value)) {
            problems.error(Code.BAD_VALUE, span, target + " cannot be set to " + value);
        }
        return new Assignment(target, value, span);
    }
}
