package haihe.model.io.internal.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a cell in a sheet.
 *
 * @param row counted from 0
 * @param column counted from 0
 */
public record CellPlace(int row, int column) {

    private static final Pattern PLACE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})");
    private static final Pattern LETTERS = Pattern.compile("\\$?([A-Za-z]{1,3})");
    private static final Pattern DIGITS = Pattern.compile("\\$?([1-9][0-9]{0,6})");
    private static final int LETTER_COUNT = 26;

    /** The place in the notation of spreadsheets: {@code B2} or {@code $B$2}, in any case; empty for other texts. */
    public static Optional<CellPlace> parse(String text) {
        Matcher matcher = PLACE.matcher(text);
        return matcher.matches()
                ? Optional.of(new CellPlace(Integer.parseInt(matcher.group(2)) - 1, number(matcher.group(1))))
                : Optional.empty();
    }

    /** The number, counted from 0, of a column called by its letters; empty for other texts. */
    public static Optional<Integer> column(String letters) {
        Matcher matcher = LETTERS.matcher(letters);
        return matcher.matches() ? Optional.of(number(matcher.group(1))) : Optional.empty();
    }

    /** The number, counted from 0, of a row called by its number counted from 1; empty for other texts. */
    public static Optional<Integer> row(String digits) {
        Matcher matcher = DIGITS.matcher(digits);
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1)) - 1) : Optional.empty();
    }

    private static int number(String letters) {
        int number = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            number = LETTER_COUNT * number + (letter - 'A' + 1);
        }
        return number - 1;
    }

    /** The place some rows further down and some columns further right. */
    public CellPlace plus(int rows, int columns) {
        return new CellPlace(row + rows, column + columns);
    }

    /** The place as spreadsheets write it, {@code B2}. */
    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTER_COUNT) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTER_COUNT));
        }
        return letters.toString() + (row + 1);
    }
}
