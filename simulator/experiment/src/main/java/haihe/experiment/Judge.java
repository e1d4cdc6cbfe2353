package haihe.experiment;

import haihe.engine.Trajectory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Judges one column of a trajectory against its targets. */
record Judge(Trajectory trajectory, Indicator indicator, Mapping.Match match) {

    List<Milestone> at(double year, List<Target> targets) {
        List<Target> due =
                targets.stream().filter(target -> target.time() == year).toList();
        if (due.isEmpty()) {
            OptionalDouble value = value(year);
            return List.of(row(
                    year,
                    value,
                    Optional.empty(),
                    value.isPresent() ? Milestone.Verdict.NO_TARGET : Milestone.Verdict.NOT_SIMULATED));
        }
        return due.stream().map(this::judged).toList();
    }

    private Milestone judged(Target target) {
        OptionalDouble value = value(target, target.time());
        if (value.isEmpty()) {
            return row(target.time(), value, Optional.of(target), Milestone.Verdict.NOT_SIMULATED);
        }
        Optional<Goal> found = Goal.of(target.requirement(), indicator.sense());
        if (found.isEmpty()) {
            return row(target.time(), value, Optional.of(target), Milestone.Verdict.NOT_JUDGED);
        }
        Goal goal = found.get();
        boolean met = goal.isMetBy(value.getAsDouble());
        return new Milestone(
                indicator.label(),
                match.column(),
                match.region(),
                target.time(),
                value,
                Optional.of(target),
                met ? Milestone.Verdict.MET : Milestone.Verdict.MISSED,
                OptionalDouble.of(goal.distance(value.getAsDouble())),
                firstMet(target, goal));
    }

    private Milestone row(double year, OptionalDouble value, Optional<Target> target, Milestone.Verdict verdict) {
        return new Milestone(
                indicator.label(),
                match.column(),
                match.region(),
                year,
                value,
                target,
                verdict,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private OptionalDouble firstMet(Target target, Goal goal) {
        for (int row = 0; row < trajectory.size(); row++) {
            double time = trajectory.time(row);
            boolean counts =
                    target.baseYear().isEmpty() || time > target.baseYear().getAsInt();
            OptionalDouble value = counts ? value(target, time) : OptionalDouble.empty();
            if (value.isPresent() && goal.isMetBy(value.getAsDouble())) {
                return OptionalDouble.of(time);
            }
        }
        return OptionalDouble.empty();
    }

    private OptionalDouble value(Target target, double time) {
        OptionalDouble value = value(time);
        if (target.baseYear().isEmpty() || value.isEmpty()) {
            return value;
        }
        OptionalDouble base = value(target.baseYear().getAsInt());
        return base.isEmpty() || base.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * (value.getAsDouble() - base.getAsDouble()) / base.getAsDouble());
    }

    /** The simulated value in the data's unit. */
    private OptionalDouble value(double time) {
        int size = trajectory.size();
        if (size == 0 || time < trajectory.time(0) || time > trajectory.time(size - 1)) {
            return OptionalDouble.empty();
        }
        double value = trajectory.at(match.column(), time) / indicator.mapping().scale();
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
