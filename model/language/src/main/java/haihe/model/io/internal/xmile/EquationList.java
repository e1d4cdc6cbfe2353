package haihe.model.io.internal.xmile;

import haihe.model.source.Passage;
import java.util.ArrayList;
import java.util.List;

/** Takes lists of equations apart. */
final class EquationList {

    private EquationList() {}

    /** The parts between the commas and semicolons that stand outside brackets, comments and quotes. */
    static List<Passage> items(Passage list) {
        List<Passage> items = new ArrayList<>();
        String text = list.text();
        int depth = 0;
        int from = 0;
        char closing = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (closing != 0) {
                closing = c == closing ? 0 : closing;
            } else if (c == '{' || c == '"') {
                closing = c == '{' ? '}' : '"';
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth == 0 && (c == ',' || c == ';')) {
                add(list, from, at, items);
                from = at + 1;
            }
        }
        add(list, from, text.length(), items);
        return items;
    }

    private static void add(Passage list, int from, int to, List<Passage> items) {
        Passage item = Names.part(list, from, to);
        if (!Equations.isBlank(item)) {
            items.add(item);
        }
    }
}
