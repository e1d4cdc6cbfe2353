package haihe.model.io.internal;

/** What texts can be names. */
final class Names {

    private Names() {}

    /** Whether a text has nothing but blanks and underscores, which no name may be. */
    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> c == '_' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
