package haihe.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns; numbers go to the right, wide characters count as two. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] right;

    /**
     * @param alignment one letter for each column: {@code l} or {@code r}
     */
    TextTable(String alignment) {
        right = new boolean[alignment.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = alignment.charAt(i) == 'r';
        }
    }

    /** Adds a row; missing cells at the end are blank. */
    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The table's lines, the columns two blanks apart. */
    List<String> lines() {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String blanks = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : "  ");
            line.append(right[i] ? blanks + row.get(i) : row.get(i) + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** How many columns of a terminal a text takes; colour codes take none. */
    static int width(String text) {
        String plain = text.indexOf('\u001b') < 0 ? text : text.replaceAll("\u001b\\[[0-9;]*m", "");
        return plain.codePoints().map(TextTable::widthOf).sum();
    }

    private static int widthOf(int codePoint) {
        Character.UnicodeScript script =
                codePoint < 0x1100 ? Character.UnicodeScript.COMMON : Character.UnicodeScript.of(codePoint);
        boolean wide = script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || codePoint >= 0x3000 && codePoint <= 0x303f
                || codePoint >= 0xff00 && codePoint <= 0xff60;
        return wide ? 2 : 1;
    }
}
