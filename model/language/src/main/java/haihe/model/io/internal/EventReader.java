package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Threshold;
import haihe.model.Threshold.Action;
import haihe.model.Threshold.Direction;
import haihe.model.Threshold.Event;
import haihe.model.Threshold.Repeat;
import haihe.model.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Reads the values of a variable that give rise to events. */
final class EventReader {

    private static final List<String> EVENT = List.of("action", "message");
    private static final List<String> THRESHOLD =
            List.of("above", "below", "repeat", "interval", "action", "message", "events");
    private static final List<String> REPEATS = List.of("each", "once", "once-ever");
    private static final List<String> ACTIONS = List.of("pause", "stop", "message");

    private final Diagnostics problems;

    EventReader(Diagnostics problems) {
        this.problems = problems;
    }

    /** The thresholds of a variable. */
    List<Threshold> thresholds(Settings variable) {
        List<Threshold> thresholds = new ArrayList<>();
        for (Settings block : variable.blocks("events")) {
            block.allowOnly(THRESHOLD);
            if (block.has("above") == block.has("below")) {
                String message = "an event happens above a value or below one";
                problems.error(Code.MISSING_KEY, block.span(), message, "give either above = ... or below = ...");
            } else {
                thresholds.add(threshold(block));
            }
        }
        return thresholds;
    }

    private Threshold threshold(Settings block) {
        boolean above = block.has("above");
        OptionalDouble interval = block.number("interval");
        Repeat repeat = word(block, "repeat", REPEATS, Repeat.class, Repeat.EACH);
        if (interval.isPresent() && !(interval.getAsDouble() > 0)) {
            problems.error(Code.BAD_VALUE, block.spanOf("interval"), "an interval is a positive time");
        } else if (interval.isPresent() && repeat != Repeat.EACH) {
            String message = "an interval repeats what happens each time, not once";
            problems.error(Code.BAD_VALUE, block.spanOf("interval"), message, "remove it, or repeat = each");
        }
        List<Event> events = new ArrayList<>();
        for (Settings event : block.blocks("events")) {
            event.allowOnly(EVENT);
            events.add(event(event));
        }
        return new Threshold(
                block.number(above ? "above" : "below").orElse(0),
                above ? Direction.INCREASING : Direction.DECREASING,
                repeat,
                interval,
                block.has("events") ? events : List.of(event(block)),
                block.span());
    }

    private static Event event(Settings block) {
        return new Event(
                word(block, "action", ACTIONS, Action.class, Action.PAUSE),
                block.string("message").orElse(""));
    }

    private static <E extends Enum<E>> E word(
            Settings block, String key, List<String> words, Class<E> type, E otherwise) {
        return block.choice(key, words)
                .map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(otherwise);
    }
}
