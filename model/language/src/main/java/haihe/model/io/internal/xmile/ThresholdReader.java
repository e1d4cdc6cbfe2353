package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Threshold;
import haihe.model.Threshold.Action;
import haihe.model.Threshold.Direction;
import haihe.model.Threshold.Event;
import haihe.model.Threshold.Repeat;
import haihe.model.source.Passage;
import haihe.model.source.SourceNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads event posters (XMILE 1.0, section 4.1.2). */
final class ThresholdReader {

    private static final List<String> DIRECTIONS = List.of("increasing", "decreasing");
    private static final List<String> REPEATS = List.of("each", "once", "once_ever");
    private static final List<String> ACTIONS = List.of("pause", "stop", "message");

    private final Diagnostics problems;
    private final Numbers numbers;

    ThresholdReader(Diagnostics problems) {
        this.problems = problems;
        this.numbers = new Numbers(problems);
    }

    /** The thresholds of a variable. */
    List<Threshold> read(Tag variable) {
        List<Threshold> all = new ArrayList<>();
        for (Tag poster : variable.children("event_poster")) {
            for (Tag threshold : poster.children("threshold")) {
                threshold(threshold).ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<Threshold> threshold(Tag tag) {
        Optional<Passage> value = tag.attribute("value");
        if (value.isEmpty()) {
            problems.error(Code.MISSING_KEY, tag.span(), "<threshold> has no value", "add value=\"...\"");
        }
        Optional<SourceNumber> number = value.flatMap(numbers::number);
        Optional<SourceNumber> interval = tag.attribute("interval").flatMap(numbers::number);
        return number.map(found -> new Threshold(
                found.value(),
                Direction.valueOf(choice(tag, "direction", DIRECTIONS)),
                Repeat.valueOf(choice(tag, "repeat", REPEATS)),
                interval.map(n -> OptionalDouble.of(n.value())).orElse(OptionalDouble.empty()),
                tag.children("event").stream().map(this::event).toList(),
                tag.span()));
    }

    private Event event(Tag tag) {
        String message = tag.children("text_box").isEmpty()
                ? tag.text()
                : tag.child("text_box").map(Tag::text).orElse("");
        return new Event(Action.valueOf(choice(tag, "sim_action", ACTIONS)), message);
    }

    /** The value of an attribute in upper case; the first choice if it is absent or none of them, which is reported. */
    private String choice(Tag tag, String attribute, List<String> choices) {
        String value = tag.attributeText(attribute).toLowerCase(Locale.ROOT);
        if (!value.isEmpty() && !choices.contains(value)) {
            String message = "'" + value + "' is no " + attribute;
            problems.error(Code.BAD_VALUE, tag.span(), message, "it is one of " + String.join(", ", choices));
        }
        return (choices.contains(value) ? value : choices.get(0)).toUpperCase(Locale.ROOT);
    }
}
