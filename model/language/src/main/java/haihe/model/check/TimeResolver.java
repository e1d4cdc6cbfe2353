package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Semantics.Saving;
import haihe.model.Span;
import haihe.model.TimeControls;
import haihe.model.TimeSpec;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceTime;
import java.util.Optional;

/** Checks time settings. */
final class TimeResolver {

    /** More steps than anyone waits for, and still exact as a number of steps. */
    private static final double MAX_STEPS = 1e9;

    /** How far save/step may be from a whole number; both are read from decimal fractions. */
    private static final double WHOLE = 1e-9;

    private final SourceTime source;
    private final Saving saving;
    private final Diagnostics problems;

    TimeResolver(SourceTime source, Saving saving, Diagnostics problems) {
        this.source = source;
        this.saving = saving;
        this.problems = problems;
    }

    /** The settings; empty, and reported, if they are faulty or incomplete. */
    Optional<TimeSpec> resolve() {
        int before = problems.size();
        double start = value(source.start(), 0);
        double stop = value(source.stop(), start + 1);
        double step = value(source.step(), 1);
        double save = value(source.save(), step);
        checkRun(start, stop, step);
        checkSave(step, save);
        boolean complete = source.start().isPresent() && source.stop().isPresent() && problems.size() == before;
        return complete ? Optional.of(spec(start, stop, step, save)) : Optional.empty();
    }

    /** Settings that stand in for faulty ones: a run of one step. */
    TimeSpec standIn() {
        return spec(0, 1, 1, 1);
    }

    private TimeSpec spec(double start, double stop, double step, double save) {
        return new TimeSpec(
                start,
                stop,
                step,
                save,
                source.unit(),
                source.method(),
                source.span(),
                source.controls().map(TimeResolver::controls));
    }

    private static TimeControls controls(SourceTime.Controls controls) {
        return new TimeControls(
                controls.start().map(SourceName::name),
                controls.stop().map(SourceName::name),
                controls.step().map(SourceName::name),
                controls.save().map(SourceName::name));
    }

    private static double value(Optional<SourceNumber> number, double otherwise) {
        return number.map(SourceNumber::value).orElse(otherwise);
    }

    private Span place(Optional<SourceNumber> number) {
        return number.map(SourceNumber::span).orElse(source.span());
    }

    private void bad(Optional<SourceNumber> number, String message, String hint) {
        problems.error(Code.BAD_TIME, place(number), message, hint);
    }

    private void checkRun(double start, double stop, double step) {
        boolean whole = source.start().isPresent() && source.stop().isPresent();
        if (whole && !(start < stop)) {
            String message = "the run stops at " + Text.number(stop) + ", not after its start at " + Text.number(start);
            bad(source.stop(), message, "stop comes after start");
        } else if (!(step > 0)) {
            bad(source.step(), "the step is " + Text.number(step), "a step is larger than 0");
        } else if (whole && step > stop - start) {
            String message = "the step of " + Text.number(step) + " is longer than the run from " + Text.number(start)
                    + " to " + Text.number(stop);
            bad(source.step(), message, "choose a smaller step");
        } else if (whole && (stop - start) / step > MAX_STEPS) {
            bad(source.step(), "the run has more than a thousand million steps", "choose a larger step");
        }
    }

    private void checkSave(double step, double save) {
        if (source.save().isEmpty()) {
            return;
        }
        if (!(save > 0)) {
            bad(source.save(), "save is " + Text.number(save), "save is larger than 0");
        } else if (step > 0 && saving == Saving.WHOLE_STEPS) {
            double ratio = save / step;
            double nearest = Math.max(1, Math.rint(ratio));
            if (Math.abs(ratio - nearest) > WHOLE * nearest) {
                String message =
                        "save, " + Text.number(save) + ", is not a whole multiple of the step, " + Text.number(step);
                bad(source.save(), message, "the nearest multiple is " + Text.number(nearest * step));
            }
        }
    }
}
