package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.Passage;
import haihe.model.source.SourceName;
import haihe.model.source.SourceTime;
import java.util.List;
import java.util.Optional;

/** Finds the time settings in the control variables (Vensim reference manual, "Simulation Control Parameters"). */
final class TimeBuilder {

    private static final Name START = Name.of("INITIAL TIME");
    private static final Name STOP = Name.of("FINAL TIME");
    private static final Name STEP = Name.of("TIME STEP");
    private static final Name SAVE = Name.of("SAVEPER");

    private final VariableTable variables;
    private final UnitText.Reader units;
    private final Diagnostics problems;
    private final Span whole;

    TimeBuilder(VariableTable variables, UnitText.Reader units, Diagnostics problems, Span whole) {
        this.variables = variables;
        this.units = units;
        this.problems = problems;
        this.whole = whole;
    }

    SourceTime build(MdlSettings settings) {
        SourceTime.Controls controls = new SourceTime.Controls(
                control(START, true), control(STOP, true), control(STEP, true), control(SAVE, false));
        Span span = controls.stop().map(SourceName::span).orElse(whole);
        return new SourceTime(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                unit(),
                method(settings, span),
                span,
                Optional.of(controls));
    }

    private Optional<SourceName> control(Name name, boolean needed) {
        MdlVariable variable = variables.variable(name);
        if (variable == null && needed) {
            String hint = "add a statement such as " + name + " = 0 ~ Month ~ |";
            problems.error(Code.MISSING_KEY, whole, "'" + name + "' is missing", hint);
        }
        return Optional.ofNullable(variable).map(MdlVariable::name);
    }

    private String unit() {
        for (Name name : List.of(STEP, START, STOP)) {
            MdlVariable variable = variables.variable(name);
            Optional<Passage> unit = Optional.ofNullable(variable)
                    .flatMap(found -> found.items().stream().findFirst())
                    .flatMap(item -> item.statement().unit())
                    .flatMap(text -> units.read(text).unit());
            if (unit.isPresent() && isName(unit.get().text())) {
                return unit.get().text();
            }
        }
        return "";
    }

    private static boolean isName(String text) {
        return text.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '_');
    }

    private Optional<String> method(MdlSettings settings, Span span) {
        MdlSettings.Integration integration = settings.integration();
        if (integration == MdlSettings.Integration.DIFFERENCE) {
            problems.error(
                    Code.UNSUPPORTED,
                    span,
                    "the model's settings ask for difference equations, whose auxiliaries are saved one step late",
                    "choose Euler in Vensim's model settings");
        } else if (integration.adaptive()) {
            String message =
                    "the model's settings ask for Runge-Kutta steps of automatic length; TIME STEP is used instead";
            problems.add(Diagnostic.warning(Code.METHOD_UNFIT, span, message)
                    .withHint("make TIME STEP small enough, or choose an adaptive method for the run"));
        }
        return Optional.of(integration.method());
    }
}
