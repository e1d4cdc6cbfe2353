package haihe.model.io.internal.xmile;

import haihe.model.source.Passage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Joins names that an equation writes with blanks instead of underscores. Translators do that with functions that they do
 * not know; in no other case do two words follow each other.
 */
final class SpacedNames {

    private static final Set<String> KEYWORDS = Set.of("if", "then", "else", "and", "or", "not", "mod");

    private SpacedNames() {}

    /** The equation with an underscore for every blank between two words of one name; as long as before. */
    static Passage joined(Passage equation) {
        String text = equation.text();
        char[] joined = text.toCharArray();
        boolean found = false;
        int at = 0;
        while (at < joined.length) {
            char c = text.charAt(at);
            if (c == '{' || c == '"') {
                int close = text.indexOf(c == '{' ? '}' : '"', at + 1);
                at = close < 0 ? joined.length : close + 1;
            } else if (isWordPart(c)) {
                int end = wordEnd(text, at);
                int next = nextWord(text, end);
                if (next > 0 && joins(text.substring(at, end), text.substring(next, wordEnd(text, next)))) {
                    Arrays.fill(joined, end, next, '_');
                    found = true;
                }
                at = end;
            } else {
                at++;
            }
        }
        return found ? new Passage(new String(joined), equation.span(), equation.placing()) : equation;
    }

    private static boolean joins(String first, String second) {
        return Character.isLetter(first.charAt(0))
                && Character.isLetter(second.charAt(0))
                && !KEYWORDS.contains(first.toLowerCase(Locale.ROOT))
                && !KEYWORDS.contains(second.toLowerCase(Locale.ROOT));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the word begins that only blanks part from an offset; 0 if something else comes first. */
    private static int nextWord(String text, int from) {
        int next = from;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return next > from && next < text.length() && isWordPart(text.charAt(next)) ? next : 0;
    }
}
