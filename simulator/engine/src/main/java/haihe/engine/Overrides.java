package haihe.engine;

import haihe.engine.internal.integrate.Numbers;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.lower.LoweredModel.ConstantSlots;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Dimension;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.ValueRange;
import haihe.model.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Finds the constants that overrides mean, and what is wrong with them. */
final class Overrides {

    private final Model model;
    private final LoweredModel lowered;
    private final Map<Name, ConstantSlots> constants = new HashMap<>();

    Overrides(Compiled compiled) {
        this.model = compiled.model();
        this.lowered = compiled.lowered();
        lowered.constants().forEach(each -> constants.put(each.constant().name(), each));
    }

    /**
     * The setting that an override means; empty if it means none, which is added to the problems found.
     *
     * @param key {@code name} or {@code name[e1,e2]}
     */
    Optional<Setting> resolve(String key, double value, Span span, Diagnostics found) {
        int bracket = key.indexOf('[');
        String name = bracket < 0 ? key : key.substring(0, bracket);
        ConstantSlots slots = name.isBlank() ? null : constants.get(Name.of(name));
        if (slots == null) {
            reportUnknown(name, span, found);
            return Optional.empty();
        }
        checkValue(slots.constant(), value, span, found);
        if (bracket < 0) {
            return Optional.of(new Setting(slots.first(), slots.constant().size(), value));
        }
        OptionalInt element = element(slots.constant(), key.substring(bracket), span, found);
        return element.isEmpty()
                ? Optional.empty()
                : Optional.of(new Setting(slots.first() + element.getAsInt(), 1, value));
    }

    private void reportUnknown(String name, Span span, Diagnostics found) {
        Optional<Variable> other = name.isBlank() ? Optional.empty() : model.variable(Name.of(name));
        if (other.isPresent()) {
            found.error(
                    Diagnostic.Code.BAD_VALUE,
                    span,
                    other.get().name() + " is no constant; a scenario sets constants and nothing else");
            return;
        }
        List<String> known =
                constants.keySet().stream().map(Name::text).sorted().toList();
        found.error(
                Diagnostic.Code.UNKNOWN_NAME,
                span,
                "there is no constant called \"" + name + "\"",
                Suggestions.didYouMean(name, known));
    }

    void checkValue(Variable.Constant constant, double value, Span span, Diagnostics found) {
        ValueRange range = constant.range();
        if (Double.isNaN(value)) {
            found.error(Diagnostic.Code.BAD_VALUE, span, constant.name() + " cannot be NaN");
        } else if (!range.contains(value)) {
            found.error(
                    Diagnostic.Code.OUT_OF_RANGE,
                    span,
                    constant.name() + " = " + Numbers.text(value) + " is outside its range from "
                            + Numbers.text(range.min()) + " to " + Numbers.text(range.max()));
        }
        boolean changes = constant.values().stream().anyMatch(each -> each != value);
        if (changes && lowered.fixedConstants().contains(constant.name())) {
            found.error(
                    Diagnostic.Code.BAD_VALUE,
                    span,
                    constant.name() + " decides the order of a delay, which a scenario cannot change",
                    "change it in the model");
        }
    }

    /** The number of an element in row-major order, counted from 0. */
    private static OptionalInt element(Variable.Constant constant, String brackets, Span span, Diagnostics found) {
        if (!brackets.endsWith("]")) {
            found.error(Diagnostic.Code.SYNTAX, span, "a bracket is not closed in " + constant.name() + brackets);
            return OptionalInt.empty();
        }
        String[] elements = brackets.substring(1, brackets.length() - 1).split(",", -1);
        if (elements.length != constant.over().size()) {
            found.error(
                    Diagnostic.Code.DIMENSION_MISMATCH,
                    span,
                    constant.name() + " has " + constant.over().size() + " dimensions, not " + elements.length);
            return OptionalInt.empty();
        }
        int number = 0;
        for (int d = 0; d < elements.length; d++) {
            Dimension dimension = constant.over().get(d);
            OptionalInt index = elements[d].isBlank() ? OptionalInt.empty() : dimension.indexOf(Name.of(elements[d]));
            if (index.isEmpty()) {
                reportElement(dimension, elements[d].strip(), span, found);
                return OptionalInt.empty();
            }
            number = number * dimension.size() + index.getAsInt();
        }
        return OptionalInt.of(number);
    }

    private static void reportElement(Dimension dimension, String element, Span span, Diagnostics found) {
        Stream<String> known = dimension.elements().stream().map(Name::text);
        found.error(
                Diagnostic.Code.UNKNOWN_NAME,
                span,
                "dimension " + dimension.name() + " has no element \"" + element + "\"",
                Suggestions.didYouMean(element, known.toList()));
    }
}
