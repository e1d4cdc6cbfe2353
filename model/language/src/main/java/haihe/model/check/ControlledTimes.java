package haihe.model.check;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceTime;
import haihe.model.source.SourceTime.Controls;
import java.util.Optional;
import java.util.OptionalDouble;

/** Time settings that come from variables, as numbers. */
final class ControlledTimes {

    private final SourceModel model;
    private final Diagnostics problems;

    private ControlledTimes(SourceModel model, Diagnostics problems) {
        this.model = model;
        this.problems = problems;
    }

    /**
     * The time settings of a model with the numbers that its controls have at the start. The initial time is read with a
     * time of 0, as Vensim does.
     */
    static SourceTime of(SourceModel model, Diagnostics problems) {
        SourceTime time = model.time();
        Optional<Controls> controls = time.controls();
        return controls.isEmpty() ? time : new ControlledTimes(model, problems).numbers(time, controls.get());
    }

    private SourceTime numbers(SourceTime time, Controls controls) {
        ControlValues before = new ControlValues(model, 0);
        Optional<SourceNumber> start = number(controls.start(), time.start(), before);
        double first = start.map(SourceNumber::value).orElse(0.0);
        ControlValues values = new ControlValues(model, first);
        Optional<SourceNumber> step = later(controls.step(), time.step(), values, 1);
        double length = step.map(SourceNumber::value).orElse(1.0);
        return new SourceTime(
                start,
                later(controls.stop(), time.stop(), values, first + length),
                step,
                later(controls.save(), time.save(), values, length),
                time.unit(),
                time.method(),
                time.span(),
                time.controls());
    }

    /** A setting that the run itself finds out if it is not known before; a number stands in for it until then. */
    private Optional<SourceNumber> later(
            Optional<SourceName> control, Optional<SourceNumber> otherwise, ControlValues values, double standIn) {
        if (control.isEmpty() || values.of(control.get().name()).isPresent()) {
            return number(control, otherwise, values);
        }
        SourceName name = control.get();
        problems.add(Diagnostic.warning(
                        Code.BAD_TIME,
                        name.span(),
                        "the value of " + name.text() + " at the start is not known before the run")
                .withHint("the run goes by what is computed; what is shown beforehand is a stand-in"));
        return Optional.of(new SourceNumber(standIn, name.span()));
    }

    private Optional<SourceNumber> number(
            Optional<SourceName> control, Optional<SourceNumber> otherwise, ControlValues values) {
        if (control.isEmpty()) {
            return otherwise;
        }
        SourceName name = control.get();
        OptionalDouble value = values.of(name.name());
        if (value.isEmpty()) {
            problems.error(
                    Code.BAD_TIME,
                    name.span(),
                    "the value of " + name.text() + " at the start is not known before the run",
                    "make it a number, or arithmetic on numbers, constants, initial values and the time");
            return Optional.empty();
        }
        return Optional.of(new SourceNumber(value.getAsDouble(), name.span()));
    }
}
