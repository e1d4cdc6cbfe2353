package haihe.model.io.internal.xml;

import haihe.model.source.Passage;
import haihe.model.source.SourceText;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes characters of a document and remembers where each of them is written. */
final class CharacterData {

    /** The entities that every document has (XML 1.0, section 4.6), and the one that HTML in notes likes best. */
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private static final int LONGEST_ENTITY = 10;

    private final SourceText source;
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[16];
    private int end;

    /**
     * @param start where the text is said to stand if it has no characters
     */
    CharacterData(SourceText source, int start) {
        this.source = source;
        this.end = start;
    }

    /** Adds characters as they stand, as in a CDATA section. */
    void verbatim(int from, int to) {
        for (int at = from; at < to; at++) {
            append(source.text().charAt(at), at);
        }
        end = to;
    }

    /** Adds characters in which entities stand for others; what looks like one but is none stays as it is. */
    void decoded(int from, int to) {
        String all = source.text();
        int at = from;
        while (at < to) {
            char c = all.charAt(at);
            int semicolon = c == '&' ? semicolon(all, at, Math.min(to, at + LONGEST_ENTITY)) : -1;
            String meaning = semicolon < 0 ? null : meaning(all.substring(at + 1, semicolon));
            if (meaning == null) {
                append(c, at++);
            } else {
                for (int i = 0; i < meaning.length(); i++) {
                    append(meaning.charAt(i), at);
                }
                at = semicolon + 1;
            }
        }
        end = to;
    }

    private static int semicolon(String all, int from, int to) {
        for (int at = from; at < to; at++) {
            if (all.charAt(at) == ';') {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable String meaning(String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.get(entity);
        }
        boolean hexadecimal = entity.startsWith("x", 1);
        try {
            int code = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void append(char c, int offset) {
        if (text.length() + 1 >= offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }

    /** All characters so far. */
    Passage passage() {
        int[] places = Arrays.copyOf(offsets, text.length() + 1);
        places[text.length()] = end;
        return new Passage(
                text.toString(),
                source.span(places[0], end),
                (from, to) -> source.span(places[from], Math.max(places[from], places[to])));
    }
}
