package haihe.model.check;

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
        ControlValues before = new ControlValues(model.variables(), 0);
        Optional<SourceNumber> start = number(controls.start(), time.start(), before);
        double first = start.map(SourceNumber::value).orElse(0.0);
        ControlValues values = new ControlValues(model.variables(), first);
        return new SourceTime(
                start,
                number(controls.stop(), time.stop(), values),
                number(controls.step(), time.step(), values),
                number(controls.save(), time.save(), values),
                time.unit(),
                time.method(),
                time.span(),
                time.controls());
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
