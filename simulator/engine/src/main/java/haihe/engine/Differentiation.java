package haihe.engine;

import haihe.engine.Parameters.Parameter;
import haihe.engine.internal.derive.Refusal;
import haihe.engine.internal.derive.TangentProgram;
import haihe.engine.internal.lower.LoweredModel;
import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Finds the parameters by which a model has exact derivatives, and says of the others why not. */
final class Differentiation {

    /** Names that a message lists before it counts. */
    private static final int NAMES = 4;

    private final Model model;
    private final LoweredModel lowered;
    private final Map<Parameter, Refusal> refused = new LinkedHashMap<>();

    Differentiation(Model model, LoweredModel lowered) {
        this.model = model;
        this.lowered = lowered;
    }

    /** The program that computes derivatives by parameters along so many directions. */
    TangentProgram by(List<Parameter> parameters, int directions) {
        BitSet constants = new BitSet();
        BitSet initials = new BitSet();
        parameters.forEach(each -> (each.initial() ? initials : constants).set(each.slot()));
        return TangentProgram.overRun(lowered.program(), constants, initials, directions);
    }

    /** Those by which the derivatives are exact; groups are halved until it is known which are not. */
    List<Parameter> exact(List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return parameters;
        }
        Optional<Refusal> refusal = refusal(parameters);
        if (refusal.isEmpty()) {
            return parameters;
        }
        if (parameters.size() == 1) {
            refused.put(parameters.get(0), refusal.get());
            return List.of();
        }
        int half = parameters.size() / 2;
        List<Parameter> exact = new ArrayList<>(exact(parameters.subList(0, half)));
        exact.addAll(exact(parameters.subList(half, parameters.size())));
        return exact;
    }

    private Optional<Refusal> refusal(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            String variable = variableOf(parameter.name());
            if (!parameter.initial() && lowered.fixedConstants().contains(Name.of(variable))) {
                return Optional.of(new Refusal(variable, "it decides the order of a delay, a whole number"));
            }
        }
        TangentProgram tangents = by(parameters, 1);
        Optional<Refusal> first = tangents.refusals().stream().findFirst();
        return first.isPresent() ? first : ofTimes(tangents);
    }

    /** A parameter that decides about the times of the run. */
    private Optional<Refusal> ofTimes(TangentProgram tangents) {
        return lowered.controls().stream()
                .flatMap(times -> Stream.of(times.start(), times.stop(), times.step(), times.save()))
                .filter(OptionalInt::isPresent)
                .filter(slot -> tangents.isActive(slot.getAsInt()))
                .map(slot -> new Refusal("the time settings", "they are computed from it"))
                .findFirst();
    }

    private static String variableOf(String column) {
        int bracket = column.indexOf('[');
        return bracket < 0 ? column : column.substring(0, bracket);
    }

    /** What was found against parameters, one for each reason. */
    List<Diagnostic> refusals() {
        Map<Refusal, List<String>> parameters = new LinkedHashMap<>();
        refused.forEach((parameter, refusal) ->
                parameters.computeIfAbsent(refusal, key -> new ArrayList<>()).add(parameter.name()));
        List<Diagnostic> found = new ArrayList<>();
        parameters.forEach((refusal, names) -> found.add(Diagnostic.error(
                        Diagnostic.Code.UNSUPPORTED,
                        spanOf(refusal.variable()),
                        "there is no exact derivative by " + list(names) + ": in " + refusal.variable() + ", "
                                + refusal.reason())
                .withHint("vary it in scenarios, or leave it out")));
        return found;
    }

    private static String list(List<String> names) {
        int left = names.size() - NAMES;
        return left < 2
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMES)) + " and " + left + " more";
    }

    /** What a reader should know of derivatives by parameters. */
    List<Diagnostic> notes(TangentProgram tangents) {
        List<Diagnostic> notes = new ArrayList<>();
        for (String variable : tangents.branches().stream().sorted().toList()) {
            notes.add(Diagnostic.warning(
                    Diagnostic.Code.UNSUPPORTED,
                    spanOf(variable),
                    "a condition in " + variable + " depends on the parameters: derivatives are those of the side that"
                            + " holds, and leave out a jump from one side to the other"));
        }
        return notes;
    }

    private Span spanOf(String variable) {
        Optional<Variable> found = Name.isBlank(variable) ? Optional.empty() : model.variable(Name.of(variable));
        return found.map(each -> each.declaration().span()).orElse(Span.NONE);
    }
}
