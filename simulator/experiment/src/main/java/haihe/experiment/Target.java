package haihe.experiment;

import haihe.model.Span;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target for a variable in a region and a year.
 *
 * @param variable the variable's name in the table of targets; {@code x_change_vs_2020} asks for the change of {@code x}
 *     against its value in 2020, in percent
 * @param region the region; empty if the variable has none
 * @param time when it is to be met
 * @param requirement what it asks for
 * @param text the value as written
 * @param unit its unit as written
 * @param quality such as {@code verified} or {@code recalled}; empty if not said
 * @param source who set it; empty if not said
 * @param span where it stands
 */
public record Target(
        String variable,
        String region,
        double time,
        Requirement requirement,
        String text,
        String unit,
        String quality,
        String source,
        Span span) {

    private static final Pattern CHANGE = Pattern.compile("(.+)_change_vs_(\\d{4})");

    /** The variable without the words that make it a change. */
    public String base() {
        Matcher change = CHANGE.matcher(variable);
        return change.matches() ? change.group(1) : variable;
    }

    /** For a change the year that it counts from. */
    public OptionalInt baseYear() {
        Matcher change = CHANGE.matcher(variable);
        return change.matches() ? OptionalInt.of(Integer.parseInt(change.group(2))) : OptionalInt.empty();
    }
}
