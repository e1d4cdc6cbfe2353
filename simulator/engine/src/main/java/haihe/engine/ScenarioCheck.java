package haihe.engine;

import haihe.engine.internal.integrate.Numbers;
import haihe.engine.internal.integrate.TimeGrid;
import haihe.engine.internal.lower.LoweredModel.SeriesSpan;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.TimeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at a scenario as a whole, and makes a plan of it if nothing is wrong. */
final class ScenarioCheck {

    private final Compiled compiled;
    private final Overrides overrides;
    private final Scenario scenario;
    private final Diagnostics found = new Diagnostics();
    private final Span span;
    private final List<String> remarks = new ArrayList<>();

    ScenarioCheck(Compiled compiled, Overrides overrides, Scenario scenario) {
        this.compiled = compiled;
        this.overrides = overrides;
        this.scenario = scenario;
        this.span = new Span("<scenario " + scenario.name() + ">", 0, 0, 1);
    }

    /** All problems. */
    List<Diagnostic> diagnose() {
        tryToPlan();
        return found.all();
    }

    /**
     * The plan.
     *
     * @throws haihe.model.ModelException if there are errors
     */
    Plan plan() {
        Optional<Plan> plan = tryToPlan();
        found.throwIfErrors();
        return plan.orElseThrow();
    }

    private Optional<Plan> tryToPlan() {
        TimeSpec time = scenario.time().orElse(compiled.model().time());
        Optional<Method> method = method(time);
        List<Setting> settings = settings();
        RunTimes times = new RunTimes(compiled, scenario, time, found);
        settings.addAll(times.settings(overrides, span));
        boolean needsNothing = compiled.lowered().controls().isEmpty();
        Optional<TimeGrid> grid = needsNothing || !found.hasErrors() ? grid(times, method, settings) : Optional.empty();
        Selection saved = saved();
        if (grid.isEmpty() || method.isEmpty() || found.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Plan(scenario, method.get(), grid.get(), settings, saved, remarks));
    }

    private Optional<TimeGrid> grid(RunTimes times, Optional<Method> method, List<Setting> settings) {
        try {
            TimeGrid grid = times.grid(method.orElse(Method.EULER), settings);
            checkSeries(grid);
            checkWholeSteps(grid);
            checkEqualSteps(grid);
            return Optional.of(grid);
        } catch (IllegalArgumentException unfit) {
            found.error(Diagnostic.Code.BAD_TIME, placeOfTime(), String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    private Span placeOfTime() {
        Span place = scenario.time().orElse(compiled.model().time()).span();
        return scenario.time().isPresent() && place.equals(Span.NONE) ? span : place;
    }

    private void checkSeries(TimeGrid grid) {
        for (SeriesSpan series : compiled.lowered().series()) {
            if (grid.start() < series.first() || grid.stop() > series.last()) {
                found.error(
                        Diagnostic.Code.OUT_OF_RANGE,
                        placeOfTime(),
                        "the run from " + Numbers.text(grid.start()) + " to " + Numbers.text(grid.stop())
                                + " leaves the observations of series " + series.series() + " from "
                                + Numbers.text(series.first()) + " to " + Numbers.text(series.last()),
                        "run within them, or let the series hold or extrapolate outside");
            }
        }
    }

    /** Conveyors and queues move in whole steps. */
    private void checkWholeSteps(TimeGrid grid) {
        boolean stores = !compiled.lowered().program().stores().isEmpty();
        if (stores && (grid.sampleOf(grid.last()) != grid.last() || !grid.isEven())) {
            found.error(
                    Diagnostic.Code.BAD_TIME,
                    placeOfTime(),
                    "the run is no whole number of steps of " + Numbers.text(grid.step(0))
                            + ", and a conveyor or queue moves in whole steps",
                    "choose a step or a stop time that fits");
        }
    }

    /** Delays by a number of steps need steps of one length. */
    private void checkEqualSteps(TimeGrid grid) {
        if (grid.isEven()) {
            return;
        }
        for (Name name : compiled.lowered().stepCounting()) {
            found.error(
                    Diagnostic.Code.BAD_TIME,
                    compiled.model()
                            .variable(name)
                            .map(each -> each.declaration().span())
                            .orElse(Span.NONE),
                    "the step changes during the run, and " + name + " is delayed by a number of steps",
                    "keep the step the same, or use a delay that goes by time");
        }
    }

    private Optional<Method> method(TimeSpec time) {
        Optional<String> wanted = time.method().or(() -> compiled.model().time().method());
        Optional<Method> method = scenario.method().or(() -> Method.parse(wanted.orElse(Method.EULER.id())));
        if (method.isEmpty()) {
            String id = wanted.orElseThrow();
            found.error(
                    Diagnostic.Code.BAD_VALUE,
                    time.span(),
                    "there is no method called \"" + id + "\"",
                    Suggestions.didYouMean(
                            id, Method.all().stream().map(Method::id).toList()));
        }
        return method.map(this::decided);
    }

    private Method decided(Method method) {
        MethodFit fit = new MethodFit(compiled, found);
        if (method instanceof Method.Automatic automatic) {
            fit.check(automatic, span);
            MethodDecision decision = MethodDecision.of(compiled, automatic);
            remarks.add(decision.reason());
            return decision.method();
        }
        fit.check(method, span);
        return method;
    }

    /** Whole arrays first, single elements after them, so that the order of overrides does not matter. */
    private List<Setting> settings() {
        List<Setting> whole = new ArrayList<>();
        List<Setting> single = new ArrayList<>();
        Map<String, String> seen = new LinkedHashMap<>();
        scenario.overrides().forEach((key, value) -> {
            String before = seen.put(ColumnIndex.keyOf(key), key);
            if (before != null) {
                found.error(
                        Diagnostic.Code.DUPLICATE_DEFINITION,
                        span,
                        "\"" + before + "\" and \"" + key + "\" set the same constant");
            }
            overrides.resolve(key, value, span, found).ifPresent(key.indexOf('[') < 0 ? whole::add : single::add);
        });
        whole.addAll(single);
        return whole;
    }

    private Selection saved() {
        if (scenario.save().isEmpty()) {
            return compiled.everything();
        }
        Optional<Selection> known = compiled.chosenBefore(scenario.save());
        return known.orElseGet(this::choose);
    }

    private Selection choose() {
        int errors = found.size();
        Selection chosen = new Selection(compiled.saved().find(scenario.save(), span, found));
        if (found.size() == errors) {
            compiled.choose(scenario.save(), chosen);
        }
        return chosen;
    }
}
