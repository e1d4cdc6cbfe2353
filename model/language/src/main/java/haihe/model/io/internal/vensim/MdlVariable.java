package haihe.model.io.internal.vensim;

import haihe.model.source.SourceName;
import java.util.List;

/**
 * A variable with all statements that define it; none for a further output of a macro.
 *
 * @param over the smallest range along each dimension that has all elements which the statements are for
 * @param usable whether the statements agree in their dimensions; if not, that has been reported
 */
record MdlVariable(SourceName name, List<MdlItem> items, List<MdlRange> over, boolean usable) {
    MdlVariable {
        items = List.copyOf(items);
        over = List.copyOf(over);
    }

    boolean isLookup() {
        return items.stream().anyMatch(item -> Form.of(item) == Form.POINTS);
    }

    /** Whether it can stand before arguments; so can what is malformed, which has been reported. */
    boolean isCallable() {
        return !usable && items.isEmpty() || isLookup();
    }

    /** Whether it is computed at every time, and neither a level nor data. */
    boolean isEquation() {
        List<Form> forms = items.stream().map(Form::of).distinct().toList();
        return forms.contains(Form.EQUATION)
                && forms.stream().allMatch(form -> form == Form.NUMBERS || form == Form.EQUATION);
    }
}
