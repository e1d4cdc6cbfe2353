package haihe.model.io.internal.writing;

import haihe.model.Function;
import haihe.model.Model;
import haihe.model.Span;
import haihe.model.Variable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what other tools would compute in another way than the model means it. */
final class XmileMeaning {

    private static final double WHOLE = 1e-9;

    /** Functions of XMILE 1.0, section 3.5, and SAFEDIV, which its tools have. */
    private static final Set<Function> STANDARD = EnumSet.of(
            Function.ABS,
            Function.ARCCOS,
            Function.ARCSIN,
            Function.ARCTAN,
            Function.COS,
            Function.EXP,
            Function.INF,
            Function.INT,
            Function.LN,
            Function.LOG10,
            Function.MAX,
            Function.MIN,
            Function.PI,
            Function.SIN,
            Function.SQRT,
            Function.TAN,
            Function.SAFEDIV,
            Function.EXPRND,
            Function.LOGNORMAL,
            Function.NORMAL,
            Function.POISSON,
            Function.RANDOM,
            Function.DELAY,
            Function.DELAY1,
            Function.DELAY3,
            Function.DELAYN,
            Function.FORCST,
            Function.SMTH1,
            Function.SMTH3,
            Function.SMTHN,
            Function.TREND,
            Function.PULSE,
            Function.RAMP,
            Function.STEP,
            Function.DT,
            Function.STARTTIME,
            Function.STOPTIME,
            Function.TIME,
            Function.INIT,
            Function.PREVIOUS);

    private final Model model;
    private final Losses losses;
    private final Uses uses;

    XmileMeaning(Model model, Losses losses) {
        this.model = model;
        this.losses = losses;
        this.uses = new Uses(model);
    }

    /** The choices that XMILE has no words for; those that matter in this model are reported. */
    List<SemanticsFlag> flags() {
        for (Map.Entry<Function, Span> use : uses.functions().entrySet()) {
            if (!STANDARD.contains(use.getKey())) {
                losses.note(use.getValue(), "XMILE has no function " + use.getKey() + "; other tools may not know it");
            }
        }
        uses.vectors()
                .forEach((function, span) ->
                        losses.note(span, "XMILE has no function " + function + "; other tools may not know it"));
        List<SemanticsFlag> flags = SemanticsFlag.of(model.semantics());
        for (SemanticsFlag flag : flags) {
            place(flag).ifPresent(span -> losses.note(span, message(flag)));
        }
        return flags;
    }

    private static String message(SemanticsFlag flag) {
        return switch (flag.key()) {
            case "integer-part" -> "in XMILE INT rounds down, here toward 0; other tools will round down";
            case "modulo" -> "in XMILE MOD has the sign of the divisor, here of the dividend; other tools will differ";
            case "test-inputs" -> "in XMILE RAMP moves within a step, here it does not; other tools may differ";
            case "names" -> "a variable has the name of a function of XMILE; other tools will refuse it";
            case "arrays" -> "XMILE has no elements of arrays that do not exist; other tools will miss their equations";
            case "non-negative" -> "here a non-negative stock stops at 0 and its flows go on; other tools may cut them";
            default -> "XMILE saves at whole steps, here at the nearest ones; other tools may save other rows";
        };
    }

    /** Where a choice matters; nowhere if the model means the same by the standard's. */
    private Optional<Span> place(SemanticsFlag flag) {
        return switch (flag.key()) {
            case "integer-part" -> Optional.ofNullable(uses.functions().get(Function.INT));
            case "modulo" -> uses.modulo();
            case "test-inputs" ->
                Stream.of(Function.RAMP, Function.STEP, Function.PULSE)
                        .flatMap(each -> Optional.ofNullable(uses.functions().get(each)).stream())
                        .filter(span ->
                                model.time().method().filter("euler"::equals).isEmpty())
                        .findFirst();
            case "names" -> variable(each -> isReserved(each));
            case "arrays" -> variable(each -> !each.declaration().absent().isEmpty());
            case "non-negative" -> variable(each -> each instanceof Variable.Stock stock && stock.nonNegative());
            case "outside" -> Optional.empty();
            default -> Optional.of(model.time().span()).filter(any -> !savesAtSteps());
        };
    }

    private static boolean isReserved(Variable variable) {
        return STANDARD.stream()
                .anyMatch(each -> haihe.model.Name.of(each.name()).equals(variable.name()));
    }

    private boolean savesAtSteps() {
        double ratio = model.time().save() / model.time().step();
        return Math.abs(ratio - Math.rint(ratio)) < WHOLE * Math.max(1, ratio);
    }

    private Optional<Span> variable(java.util.function.Predicate<Variable> test) {
        return model.variables().stream()
                .filter(test)
                .map(each -> each.declaration().span())
                .findFirst();
    }
}
