package haihe.model.check;

import haihe.model.Dimension;
import haihe.model.Name;
import java.util.List;
import java.util.stream.Collectors;

/** Words for messages. */
final class Text {

    private static final int SHOWN = 6;

    private Text() {}

    /** A number of things: {@code no dimensions}, {@code 1 dimension}, {@code 2 dimensions}. */
    static String count(int number, String thing) {
        if (number == 0) {
            return "no " + thing + "s";
        }
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }

    /** Dimensions in brackets. */
    static String list(List<Dimension> dimensions) {
        return dimensions.stream().map(each -> each.name().text()).collect(Collectors.joining(", ", "[", "]"));
    }

    /** What dimensions something has. */
    static String over(List<Dimension> dimensions) {
        return dimensions.isEmpty() ? "has no dimensions" : "is over " + list(dimensions);
    }

    /** Names, only the first ones if there are many. */
    static String names(List<Name> names) {
        String shown = names.stream().limit(SHOWN).map(Name::text).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + ", ..." : shown;
    }

    /** A number, whole ones without a decimal point. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
