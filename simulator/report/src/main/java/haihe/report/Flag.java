package haihe.report;

import haihe.experiment.Goal;
import haihe.experiment.Requirement;
import haihe.experiment.Sense;
import haihe.experiment.Target;
import java.util.Optional;

/**
 * A target, drawn as a flag at its time.
 *
 * @param label its name in the legend, such as {@code target}
 * @param time when it is due
 * @param low lower end; equal to {@code high} but for a range
 * @param high upper end
 * @param text what stands beside it, such as {@code ≤32}
 * @param like label of the line whose colour it takes; empty for a neutral one
 */
public record Flag(String label, double time, double low, double high, String text, String like) {

    /**
     * The flag of a target.
     *
     * @param label its name in the legend
     * @param sense which way the indicator should go, if known; plain numbers then read as inequalities
     * @param scale factor from the target's unit to that of the chart
     * @return empty for a target in words or of a change
     */
    public static Optional<Flag> of(String label, Target target, Optional<Sense> sense, double scale) {
        if (target.baseYear().isPresent() || target.requirement() instanceof Requirement.Wording) {
            return Optional.empty();
        }
        if (target.requirement() instanceof Requirement.Range range) {
            double low = range.low() * scale;
            double high = range.high() * scale;
            return Optional.of(new Flag(label, target.time(), low, high, number(low) + "–" + number(high), ""));
        }
        double limit = limit(target.requirement()) * scale;
        String sign = Goal.of(target.requirement(), sense).map(Flag::sign).orElse("");
        return Optional.of(new Flag(label, target.time(), limit, limit, sign + number(limit), ""));
    }

    /** This flag in the colour of a line. */
    public Flag like(String line) {
        return new Flag(label, time, low, high, text, line);
    }

    private static String sign(Goal goal) {
        String equal = goal.sense() == Sense.LOWER ? "≤" : "≥";
        String strict = goal.sense() == Sense.LOWER ? "<" : ">";
        return goal.strict() ? strict : equal;
    }

    private static double limit(Requirement requirement) {
        return requirement instanceof Requirement.Number number
                ? number.value()
                : Goal.of(requirement, Optional.empty()).orElseThrow().limit();
    }

    private static String number(double value) {
        return Decimal.shortest(value);
    }
}
