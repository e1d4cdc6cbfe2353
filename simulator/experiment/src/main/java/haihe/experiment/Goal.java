package haihe.experiment;

import java.util.Optional;

/**
 * A requirement with its direction made plain: one limit that a value must not pass.
 *
 * @param limit the limit
 * @param sense on which side of the limit the goal is met
 * @param strict whether the limit itself does not do
 */
public record Goal(double limit, Sense sense, boolean strict) {

    /**
     * The goal that a requirement means for an indicator.
     *
     * @param sense which way the indicator should go; inequalities say so themselves
     * @return empty for a wording, and for a number or range without a sense
     */
    public static Optional<Goal> of(Requirement requirement, Optional<Sense> sense) {
        return requirement.match(new Requirement.Cases<>() {
            @Override
            public Optional<Goal> number(Requirement.Number number) {
                return sense.map(way -> new Goal(number.value(), way, false));
            }

            @Override
            public Optional<Goal> range(Requirement.Range range) {
                return sense.map(way -> new Goal(way == Sense.LOWER ? range.high() : range.low(), way, false));
            }

            @Override
            public Optional<Goal> atMost(Requirement.AtMost most) {
                return Optional.of(new Goal(most.limit(), Sense.LOWER, most.strict()));
            }

            @Override
            public Optional<Goal> atLeast(Requirement.AtLeast least) {
                return Optional.of(new Goal(least.limit(), Sense.HIGHER, least.strict()));
            }

            @Override
            public Optional<Goal> wording(Requirement.Wording wording) {
                return Optional.empty();
            }
        });
    }

    /** Whether a value meets the goal; NaN does not. */
    public boolean isMetBy(double value) {
        double distance = distance(value);
        return strict ? distance < 0 : distance <= 0;
    }

    /** How far a value is from the limit: positive if it still has to go, negative if it went beyond. */
    public double distance(double value) {
        return sense == Sense.LOWER ? value - limit : limit - value;
    }
}
