package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.Layer.PlacedOutline;
import haihe.model.source.SourceText;
import java.util.List;

/** Finds keys that one text gives twice, which HOCON merges or overrides without a word. */
final class RepeatedKeys {

    private RepeatedKeys() {}

    /** Reports each repetition; blocks at the top level, such as {@code aux}, may be continued. */
    static void report(PlacedOutline placed, Diagnostics problems) {
        for (Outline.Entry entry : placed.outline().entries()) {
            List<Outline.Entry> same = placed.outline().at(entry.path());
            if (same.size() > 1 && same.get(0) != entry && !continues(same.get(0), entry)) {
                SourceText text = placed.text();
                Span first = text.span(same.get(0).keyFrom(), same.get(0).keyTo());
                problems.error(
                        Code.DUPLICATE_DEFINITION,
                        text.span(entry.keyFrom(), entry.keyTo()),
                        "'" + entry.key() + "' is given twice, first at " + first,
                        "keep one of the two");
            }
        }
    }

    private static boolean continues(Outline.Entry first, Outline.Entry again) {
        boolean blocks = first.form() == Outline.Form.OBJECT && again.form() == Outline.Form.OBJECT;
        return blocks && again.depth() == 1;
    }
}
