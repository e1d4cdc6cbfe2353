package haihe.model.diagnostic;

/** How many columns of a terminal a text takes. */
final class Columns {

    private static final int TAB = 4;

    /** First and last code points that East Asian Width (Unicode Standard Annex 11) calls wide or full-width. */
    private static final int[][] WIDE = {
        {0x1100, 0x115f},
        {0x2e80, 0x303e},
        {0x3041, 0x33ff},
        {0x3400, 0x4dbf},
        {0x4e00, 0x9fff},
        {0xa000, 0xa4cf},
        {0xa960, 0xa97f},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe10, 0xfe19},
        {0xfe30, 0xfe6f},
        {0xff01, 0xff60},
        {0xffe0, 0xffe6},
        {0x1f300, 0x1f64f},
        {0x1f900, 0x1f9ff},
        {0x20000, 0x3fffd}
    };

    private Columns() {}

    /** The text in one line that shows the same everywhere: tabs become spaces, other control characters a mark. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        int width = 0;
        for (int letter : text.codePoints().toArray()) {
            if (letter == '\t') {
                int blanks = TAB - width % TAB;
                shown.append(" ".repeat(blanks));
                width += blanks;
            } else {
                int visible = Character.isISOControl(letter) ? '\ufffd' : letter;
                shown.appendCodePoint(visible);
                width += width(visible);
            }
        }
        return shown.toString();
    }

    /** The number of columns of a printable text. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (letter >= range[0] && letter <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
