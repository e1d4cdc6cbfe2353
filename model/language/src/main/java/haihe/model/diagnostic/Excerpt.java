package haihe.model.diagnostic;

import haihe.model.Span;

/**
 * A line of source text and the carets under the part that is meant.
 *
 * @param line the line, printable, cut to the part around the carets if it is very long
 * @param carets blanks and carets; empty if the span has no column
 */
record Excerpt(String line, String carets) {

    private static final int WIDEST = 160;
    private static final int BEFORE = 60;
    private static final String CUT = "...";

    static Excerpt of(String source, Span span) {
        String line = source.stripTrailing();
        if (span.column() == 0) {
            String shown = Columns.printable(line);
            int length = shown.codePointCount(0, shown.length());
            return new Excerpt(length > WIDEST ? part(shown, 0, WIDEST) + CUT : shown, "");
        }
        int letters = line.codePointCount(0, line.length());
        int first = Math.min(span.column() - 1, letters);
        int last = Math.min(first + span.length(), letters);
        String before = Columns.printable(part(line, 0, first));
        String marked = Columns.printable(part(line, 0, last)).substring(before.length());
        String after = Columns.printable(line).substring(before.length() + marked.length());
        return cut(before, marked, after);
    }

    private static Excerpt cut(String before, String marked, String after) {
        int start = before.codePointCount(0, before.length());
        int length = start + marked.codePointCount(0, marked.length()) + after.codePointCount(0, after.length());
        if (length <= WIDEST) {
            return new Excerpt(before + marked + after, carets(before, marked));
        }
        int dropped = Math.max(0, start - BEFORE);
        String kept = dropped == 0 ? before : CUT + part(before, dropped, start);
        String rest = marked + after;
        int room = WIDEST - (start - dropped);
        boolean whole = rest.codePointCount(0, rest.length()) <= room;
        String visible = whole ? marked : part(marked, 0, Math.min(room, marked.codePointCount(0, marked.length())));
        return new Excerpt(kept + (whole ? rest : part(rest, 0, room) + CUT), carets(kept, visible));
    }

    private static String carets(String before, String marked) {
        return " ".repeat(Columns.width(before)) + "^".repeat(Math.max(1, Columns.width(marked)));
    }

    private static String part(String text, int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
