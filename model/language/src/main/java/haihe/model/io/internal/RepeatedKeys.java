package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.Layer.PlacedOutline;
import haihe.model.io.internal.OutlineNode.Form;
import haihe.model.source.SourceText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds keys that one text gives twice, which HOCON merges or overrides without a word. */
final class RepeatedKeys {

    private final SourceText text;
    private final Diagnostics problems;

    private RepeatedKeys(SourceText text, Diagnostics problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Reports each repetition; blocks at the top level, such as {@code aux}, may be continued. */
    static void report(PlacedOutline placed, Diagnostics problems) {
        new RepeatedKeys(placed.text(), problems).check(List.of(placed.root()), 1);
    }

    /** Checks the keys of several blocks that HOCON takes for one. */
    private void check(List<OutlineNode> blocks, int depth) {
        Set<String> keys = new LinkedHashSet<>();
        blocks.forEach(block -> keys.addAll(block.keys()));
        for (String key : keys) {
            List<OutlineNode> same = blocks.size() == 1
                    ? blocks.get(0).children(key)
                    : blocks.stream()
                            .flatMap(block -> block.children(key).stream())
                            .toList();
            if (same.size() == 1) {
                check(same, depth + 1);
            } else {
                compare(same, depth);
                checkInside(same, depth + 1);
            }
        }
    }

    /** HOCON joins blocks; of other values only the last one counts. */
    private void checkInside(List<OutlineNode> same, int depth) {
        check(same.stream().filter(RepeatedKeys::isBlock).toList(), depth);
        same.stream().filter(node -> !isBlock(node)).forEach(node -> check(List.of(node), depth));
    }

    private static boolean isBlock(OutlineNode node) {
        return node.form() == Form.OBJECT || node.form() == Form.IMPLIED;
    }

    private void compare(List<OutlineNode> same, int depth) {
        List<OutlineNode> given =
                same.stream().filter(node -> node.form() != Form.IMPLIED).toList();
        for (OutlineNode again : given.isEmpty() ? given : given.subList(1, given.size())) {
            if (depth > 1 || again.form() != Form.OBJECT || given.get(0).form() != Form.OBJECT) {
                Span first = text.span(given.get(0).keyFrom(), given.get(0).keyTo());
                Span span = text.span(again.keyFrom(), again.keyTo());
                String message = "'" + again.key() + "' is given twice, first at " + first;
                problems.error(Code.DUPLICATE_DEFINITION, span, message, "keep one of the two");
            }
        }
    }
}
