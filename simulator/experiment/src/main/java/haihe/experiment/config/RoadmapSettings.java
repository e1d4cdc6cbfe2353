package haihe.experiment.config;

import haihe.experiment.config.RoadmapRequest.Mechanisms;
import haihe.experiment.config.RoadmapRequest.Phase;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a {@code roadmap} block. */
final class RoadmapSettings {

    private static final List<String> KEYS =
            List.of("file", "title", "subtitle", "source", "phases", "mechanisms", "indicators", "scenarios", "labels");

    private final Diagnostics problems;

    RoadmapSettings(Diagnostics problems) {
        this.problems = problems;
    }

    Optional<RoadmapRequest> read(Settings block) {
        block.allowOnly(KEYS);
        if (!block.require("indicators")) {
            return Optional.empty();
        }
        return Optional.of(new RoadmapRequest(
                block.string("file").orElse("roadmap"),
                block.string("title").orElse(""),
                block.string("subtitle").orElse(""),
                block.string("source").orElse(""),
                block.blocks("phases").stream()
                        .map(this::phase)
                        .flatMap(Optional::stream)
                        .toList(),
                block.block("mechanisms").flatMap(RoadmapSettings::mechanisms),
                block.strings("indicators"),
                block.strings("scenarios"),
                block.block("labels").map(DataSettings::texts).orElse(Map.of()),
                block.span()));
    }

    private Optional<Phase> phase(Settings block) {
        block.allowOnly(List.of("name", "start", "stop"));
        if (!block.require("name", "start", "stop")) {
            return Optional.empty();
        }
        Phase phase = new Phase(
                block.string("name").orElse(""),
                block.number("start").orElse(Double.NaN),
                block.number("stop").orElse(Double.NaN));
        if (!(phase.start() < phase.stop())) {
            problems.error(Code.BAD_TIME, block.span(), "phase '" + phase.name() + "' must stop after it starts");
        }
        return Optional.of(phase);
    }

    private static Optional<Mechanisms> mechanisms(Settings block) {
        block.allowOnly(List.of("dimension", "strength", "scenario"));
        if (!block.require("dimension", "strength", "scenario")) {
            return Optional.empty();
        }
        return Optional.of(new Mechanisms(
                block.string("dimension").orElse(""),
                block.string("strength").orElse(""),
                block.string("scenario").orElse("")));
    }
}
