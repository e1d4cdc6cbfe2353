package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.integrate.FixedStep;
import haihe.engine.internal.integrate.Numbers;
import haihe.engine.internal.integrate.Rehearsal;
import haihe.engine.internal.integrate.TimeGrid;
import haihe.engine.internal.lower.LoweredModel.TimeSlots;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Span;
import haihe.model.TimeSpec;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** When a scenario runs: the times it names, the model's, or what the variables say that control them. */
final class RunTimes {

    private final Compiled compiled;
    private final Scenario scenario;
    private final TimeSpec time;
    private final Diagnostics found;

    /**
     * @param time the scenario's times, or else the model's
     * @param found receives what is wrong
     */
    RunTimes(Compiled compiled, Scenario scenario, TimeSpec time, Diagnostics found) {
        this.compiled = compiled;
        this.scenario = scenario;
        this.time = time;
        this.found = found;
    }

    /** What times that the scenario names mean for the constants that control the time. */
    List<Setting> settings(Overrides overrides, Span span) {
        TimeSpec own = compiled.model().time();
        List<Setting> settings = new ArrayList<>();
        own.controls().ifPresent(controls -> {
            set(controls.start(), own.start(), time.start(), overrides, span).ifPresent(settings::add);
            set(controls.stop(), own.stop(), time.stop(), overrides, span).ifPresent(settings::add);
            set(controls.step(), own.step(), time.step(), overrides, span).ifPresent(settings::add);
            set(controls.save(), own.save(), time.save(), overrides, span).ifPresent(settings::add);
        });
        return settings;
    }

    private Optional<Setting> set(Optional<Name> control, double own, double wanted, Overrides overrides, Span span) {
        if (control.isEmpty() || own == wanted) {
            return Optional.empty();
        }
        Variable variable = compiled.model().variable(control.get()).orElseThrow();
        return variable instanceof Variable.Constant
                ? overrides.resolve(variable.name().text(), wanted, span, found)
                : Optional.empty();
    }

    /**
     * The points of time.
     *
     * @param settings all values of constants
     * @throws IllegalArgumentException if the times do not fit together; the message is for a person
     */
    TimeGrid grid(Method method, List<Setting> settings) {
        Optional<TimeSlots> controls = compiled.lowered().controls();
        return controls.isEmpty()
                ? even(time.start(), time.stop(), time.step(), time.save())
                : controlled(controls.get(), method, settings);
    }

    private TimeGrid even(double start, double stop, double step, double save) {
        return compiled.model().semantics().saving() == Semantics.Saving.NEAREST_STEP
                ? TimeGrid.nearest(start, stop, step, save)
                : TimeGrid.of(start, stop, step, save);
    }

    private TimeGrid controlled(TimeSlots slots, Method method, List<Setting> settings) {
        DynamicSystem system = system(settings);
        ToDoubleFunction<DynamicSystem> step = reader(slots.step(), time.step());
        double start = start(system, slots);
        Rehearsal.open(system, start, time.step());
        Rehearsal.open(system, start, step.applyAsDouble(system));
        ToDoubleFunction<DynamicSystem> stop = reader(slots.stop(), time.stop());
        ToDoubleFunction<DynamicSystem> save = reader(slots.save(), time.save());
        refuseOther("start", compiled.model().time().start(), time.start(), start);
        refuseOther("stop", compiled.model().time().stop(), time.stop(), stop.applyAsDouble(system));
        refuseOther("step", compiled.model().time().step(), time.step(), step.applyAsDouble(system));
        refuseOther("save", compiled.model().time().save(), time.save(), save.applyAsDouble(system));
        if (!slots.varying()) {
            return even(start, stop.applyAsDouble(system), step.applyAsDouble(system), save.applyAsDouble(system));
        }
        if (method instanceof Method.FixedStep fixed) {
            FixedStep.Formula formula = Course.formulaOf(fixed.scheme());
            return Rehearsal.of(system(settings), new Rehearsal.Settings(stop, step, save), start, formula);
        }
        throw new IllegalArgumentException("method " + method.id()
                + " does not fit: the times of the run change while it goes on, which only fixed steps can follow;"
                + " use rk4 or euler");
    }

    /** Refuses a time that the scenario names where the model computes another one. */
    private static void refuseOther(String setting, double own, double wanted, double value) {
        if (wanted != own && wanted != value) {
            throw new IllegalArgumentException("the model computes its " + setting + " as " + Numbers.text(value)
                    + ", so that a run cannot set it to " + Numbers.text(wanted)
                    + "; change the equation, or constants that it uses");
        }
    }

    /** The initial time; one that is computed is read with a time of 0. */
    private double start(DynamicSystem system, TimeSlots slots) {
        boolean computed = slots.start().isPresent()
                && slots.start().getAsInt()
                        >= compiled.lowered().program().layout().firstStock();
        if (computed) {
            Rehearsal.open(system, 0, time.step());
        }
        return reader(slots.start(), time.start()).applyAsDouble(system);
    }

    private static ToDoubleFunction<DynamicSystem> reader(OptionalInt slot, double otherwise) {
        return slot.isPresent() ? system -> system.get(slot.getAsInt()) : system -> otherwise;
    }

    private DynamicSystem system(List<Setting> settings) {
        DynamicSystem system = compiled.newSystem();
        settings.forEach(setting -> setting.applyTo(system));
        system.seed(scenario.seed(), scenario.run());
        return system;
    }
}
