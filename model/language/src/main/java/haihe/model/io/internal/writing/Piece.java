package haihe.model.io.internal.writing;

/**
 * A part of an equation's text.
 *
 * @param level how tightly its outermost operator binds, see the constants
 */
record Piece(String text, int level) {

    static final int CONDITIONAL = 0;
    static final int OR = 1;
    static final int AND = 2;
    static final int EQUALITY = 3;
    static final int COMPARISON = 4;
    static final int SUM = 5;
    static final int PRODUCT = 6;
    static final int SIGN = 7;
    static final int POWER = 8;
    static final int PRIMARY = 9;

    static Piece primary(String text) {
        return new Piece(text, PRIMARY);
    }

    /** The text as an operand that needs at least this level, in parentheses if it binds less tightly. */
    String at(int wanted) {
        return level >= wanted ? text : "(" + text + ")";
    }
}
