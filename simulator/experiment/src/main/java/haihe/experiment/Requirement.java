package haihe.experiment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a target asks of an indicator's value. */
public sealed interface Requirement {

    /** One case for every kind of requirement. */
    interface Cases<R> {
        R number(Number requirement);

        R range(Range requirement);

        R atMost(AtMost requirement);

        R atLeast(AtLeast requirement);

        R wording(Wording requirement);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /** A value to reach; whether from above or below depends on the indicator's {@link Sense}. */
    record Number(double value) implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(this);
        }
    }

    /** A range to reach; what lies beyond its far end, seen along the indicator's {@link Sense}, counts as reached. */
    record Range(double low, double high) implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(this);
        }
    }

    /** An upper limit; {@code strict} if the limit itself does not do. */
    record AtMost(double limit, boolean strict) implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atMost(this);
        }
    }

    /** A lower limit; {@code strict} if the limit itself does not do. */
    record AtLeast(double limit, boolean strict) implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atLeast(this);
        }
    }

    /** A target in words, which no number decides. */
    record Wording(String text) implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wording(this);
        }
    }

    /**
     * Reads a target's value: a number; a range {@code 25-28} or {@code -7 to -10}; an inequality {@code <=32},
     * {@code >=77}, {@code <9}, {@code >99}; anything else, also a number followed by a condition, is a wording.
     */
    static Requirement parse(String text) {
        Matcher range = Patterns.RANGE.matcher(text.trim());
        if (range.matches()) {
            double a = Double.parseDouble(range.group(1));
            double b = Double.parseDouble(range.group(2));
            return new Range(Math.min(a, b), Math.max(a, b));
        }
        Matcher limit = Patterns.LIMIT.matcher(text.trim());
        if (!limit.matches()) {
            return new Wording(text.trim());
        }
        double value = Double.parseDouble(limit.group(2));
        return switch (limit.group(1)) {
            case "<" -> new AtMost(value, true);
            case "<=", "≤" -> new AtMost(value, false);
            case ">" -> new AtLeast(value, true);
            case ">=", "≥" -> new AtLeast(value, false);
            default -> new Number(value);
        };
    }

    /** How targets are written. */
    final class Patterns {
        private static final String NUMBER = "([-+]?\\d+(?:\\.\\d+)?)";
        private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*(?:-|–|to)\\s*" + NUMBER);
        private static final Pattern LIMIT = Pattern.compile("(<=|>=|<|>|≤|≥|)\\s*" + NUMBER);

        private Patterns() {}
    }
}
