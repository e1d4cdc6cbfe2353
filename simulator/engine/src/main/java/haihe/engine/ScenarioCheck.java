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
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Looks at a scenario as a whole, and makes a plan of it if nothing is wrong. */
final class ScenarioCheck {

    private final Compiled compiled;
    private final Overrides overrides;
    private final Scenario scenario;
    private final Diagnostics found = new Diagnostics();
    private final Span span;

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
        Optional<TimeGrid> grid = grid(time);
        Optional<Method> method = method(time);
        List<Setting> settings = settings();
        Selection saved = saved();
        if (grid.isEmpty() || method.isEmpty() || found.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Plan(scenario, method.get(), grid.get(), settings, saved));
    }

    private Optional<TimeGrid> grid(TimeSpec time) {
        Span place = scenario.time().isPresent() && time.span().equals(Span.NONE) ? span : time.span();
        for (SeriesSpan series : compiled.lowered().series()) {
            if (time.start() < series.first() || time.stop() > series.last()) {
                found.error(
                        Diagnostic.Code.OUT_OF_RANGE,
                        place,
                        "the run from " + Numbers.text(time.start()) + " to " + Numbers.text(time.stop())
                                + " leaves the observations of series " + series.series() + " from "
                                + Numbers.text(series.first()) + " to " + Numbers.text(series.last()),
                        "run within them, or let the series hold or extrapolate outside");
            }
        }
        try {
            return Optional.of(TimeGrid.of(time.start(), time.stop(), time.step(), time.save()));
        } catch (IllegalArgumentException unfit) {
            found.error(Diagnostic.Code.BAD_TIME, place, String.valueOf(unfit.getMessage()));
            return Optional.empty();
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
        if (method.isPresent() && method.get() instanceof Method.Adaptive adaptive) {
            new MethodFit(compiled, found).check(adaptive, span);
        }
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
        TreeSet<Integer> chosen = new TreeSet<>();
        for (String wanted : scenario.save()) {
            List<Integer> columns = columnsOf(wanted);
            if (columns.isEmpty()) {
                reportUnsaved(wanted);
            }
            chosen.addAll(columns);
        }
        return new Selection(
                chosen.stream().map(compiled.lowered().program().columns()::get).toList());
    }

    private List<Integer> columnsOf(String wanted) {
        ColumnIndex all = compiled.columns();
        if (all.find(wanted).isPresent()) {
            return List.of(all.find(wanted).getAsInt());
        }
        Optional<Variable> variable =
                wanted.isBlank() ? Optional.empty() : compiled.model().variable(Name.of(wanted));
        if (variable.isEmpty()) {
            return List.of();
        }
        String prefix = ColumnIndex.keyOf(wanted) + ",";
        return IntStream.range(0, all.names().size())
                .filter(i -> ColumnIndex.keyOf(all.names().get(i)).startsWith(prefix))
                .boxed()
                .toList();
    }

    private void reportUnsaved(String wanted) {
        List<String> known = new ArrayList<>(compiled.columns().names());
        compiled.model()
                .variables()
                .forEach(variable -> known.add(variable.name().text()));
        found.error(
                Diagnostic.Code.UNKNOWN_NAME,
                span,
                "there is no variable \"" + wanted + "\" to save",
                Suggestions.didYouMean(wanted, known));
    }
}
