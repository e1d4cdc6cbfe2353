package haihe.experiment.config;

import haihe.experiment.outcome.Measure;
import haihe.experiment.outcome.Outcome;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an {@code outcomes} block. */
final class OutcomeSettings {

    private static final List<String> MEASURES = List.of("final", "min", "max", "mean", "integral");
    private static final List<String> WAYS = List.of("measure", "at", "reaches", "falls-to");

    private final Diagnostics problems;

    OutcomeSettings(Diagnostics problems) {
        this.problems = problems;
    }

    List<SweepConfig.Kept> read(Settings block) {
        List<SweepConfig.Kept> all = new ArrayList<>();
        for (String name : block.keys()) {
            block.block(name)
                    .ifPresent(detail -> outcome(name, detail)
                            .ifPresent(outcome -> all.add(new SweepConfig.Kept(outcome, block.spanOf(name)))));
        }
        return all;
    }

    private Optional<Outcome> outcome(String name, Settings detail) {
        detail.allowOnly(List.of("variable", "measure", "at", "reaches", "falls-to"));
        if (!detail.require("variable")) {
            return Optional.empty();
        }
        List<String> given = WAYS.stream().filter(detail::has).toList();
        if (given.size() > 1) {
            problems.error(
                    Code.BAD_VALUE,
                    detail.spanOf(given.get(1)),
                    "outcome " + name + " has both '" + given.get(0) + "' and '" + given.get(1)
                            + "'; give one of them");
            return Optional.empty();
        }
        String way = given.isEmpty() ? "measure" : given.get(0);
        return measure(way, detail)
                .flatMap(measure ->
                        detail.string("variable").map(variable -> new Outcome(name, variable.strip(), measure)));
    }

    private static Optional<Measure> measure(String way, Settings detail) {
        if (way.equals("measure")) {
            return detail.has("measure")
                    ? detail.choice("measure", MEASURES).map(OutcomeSettings::measure)
                    : Optional.of(new Measure.Last());
        }
        if (detail.number(way).isEmpty()) {
            return Optional.empty();
        }
        double number = detail.number(way).getAsDouble();
        return Optional.of(
                switch (way) {
                    case "at" -> new Measure.At(number);
                    case "reaches" -> new Measure.TimeOf(number, true);
                    default -> new Measure.TimeOf(number, false);
                });
    }

    private static Measure measure(String word) {
        return switch (word) {
            case "min" -> new Measure.Least();
            case "max" -> new Measure.Most();
            case "mean" -> new Measure.Mean();
            case "integral" -> new Measure.Integral();
            default -> new Measure.Last();
        };
    }
}
