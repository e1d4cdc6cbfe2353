package haihe.model.units;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.UnitExpr;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one unit expression by recursive descent:
 *
 * <pre>
 * product  = power { ( "*" | "/" ) power }
 * power    = primary [ "^" exponent ]
 * exponent = [ "-" ] digits | "(" [ "-" ] digits ")"
 * primary  = "1" | name | "(" product ")"
 * </pre>
 *
 * Used for one text and then thrown away.
 */
final class UnitParser {

    /** Gives a name its meaning, or reports why it has none. */
    interface Names {
        Optional<UnitExpr> lookUp(Name name, Span span, Consumer<Diagnostic> problems);
    }

    private static final int DEEPEST = 100;
    private static final int LARGEST_EXPONENT = 99;

    private final String text;
    private final int[] letters;
    private final Span span;
    private final Names names;
    private final Consumer<Diagnostic> problems;
    private int position;
    private int depth;
    private boolean unknownName;

    UnitParser(String text, Span span, Names names, Consumer<Diagnostic> problems) {
        this.text = text;
        this.letters = text.codePoints().toArray();
        this.span = span;
        this.names = names;
        this.problems = problems;
    }

    Optional<UnitExpr> parse() {
        try {
            UnitExpr unit = product();
            if (position < letters.length) {
                throw unexpected("expected *, /, ^ or the end of the unit");
            }
            return unknownName ? Optional.empty() : Optional.of(unit);
        } catch (Fault fault) {
            problems.accept(fault.diagnostic);
            return Optional.empty();
        }
    }

    private UnitExpr product() throws Fault {
        if (++depth > DEEPEST) {
            throw new Fault(syntax(position, 1, "parentheses are nested more than " + DEEPEST + " deep"));
        }
        UnitExpr unit = power();
        while (at('*') || at('/')) {
            boolean times = letters[position++] == '*';
            UnitExpr factor = power();
            unit = times ? unit.times(factor) : unit.dividedBy(factor);
        }
        depth--;
        return unit;
    }

    private UnitExpr power() throws Fault {
        UnitExpr unit = primary();
        if (at('^')) {
            position++;
            boolean parenthesised = take('(');
            int exponent = exponent();
            if (parenthesised && !take(')')) {
                throw unexpected("expected )");
            }
            unit = unit.power(exponent);
            if (at('^')) {
                throw unexpected("a power of a power needs parentheses");
            }
        }
        return unit;
    }

    private int exponent() throws Fault {
        int sign = take('-') ? -1 : 1;
        skipBlanks();
        int start = position;
        while (position < letters.length && isDigit(letters[position])) {
            position++;
        }
        if (start == position || position < letters.length && letters[position] == '.') {
            throw unexpected("an exponent must be a whole number");
        }
        if (position - start > 2) {
            String message = "an exponent must not be larger than " + LARGEST_EXPONENT;
            throw new Fault(syntax(start, position - start, message));
        }
        return sign * Integer.parseInt(new String(letters, start, position - start));
    }

    private UnitExpr primary() throws Fault {
        if (take('(')) {
            UnitExpr unit = product();
            if (!take(')')) {
                throw unexpected("expected )");
            }
            return unit;
        }
        skipBlanks();
        if (position < letters.length && isDigit(letters[position])) {
            return one();
        }
        return named();
    }

    private UnitExpr one() throws Fault {
        int start = position;
        while (position < letters.length && (isDigit(letters[position]) || letters[position] == '.')) {
            position++;
        }
        String number = new String(letters, start, position - start);
        if (!number.equals("1")) {
            Diagnostic problem = syntax(start, position - start, "a unit has no number but 1, found " + number);
            throw new Fault(problem.withHint("units have no scale: put the factor into a constant of its own"));
        }
        return UnitExpr.DIMENSIONLESS;
    }

    private UnitExpr named() throws Fault {
        int start = position;
        Name name = at('"') ? quotedName() : plainName();
        Span place = place(start, position - start);
        Optional<UnitExpr> unit = names.lookUp(name, place, problems);
        unknownName |= unit.isEmpty();
        return unit.orElse(UnitExpr.DIMENSIONLESS);
    }

    private Name quotedName() throws Fault {
        int start = position++;
        while (position < letters.length && letters[position] != '"') {
            position++;
        }
        String name = new String(letters, start + 1, position - start - 1);
        if (position == letters.length) {
            throw new Fault(syntax(start, position - start, "a closing quotation mark is missing"));
        }
        position++;
        try {
            return Name.of(name);
        } catch (IllegalArgumentException blank) {
            throw new Fault(
                    syntax(start, position - start, "the name of a unit is missing between the quotation marks"));
        }
    }

    private Name plainName() throws Fault {
        int start = position;
        int end = position;
        while (position < letters.length && (UnitExpr.isNamePart(letters[position]) || isBlank(letters[position]))) {
            if (!isBlank(letters[position])) {
                end = position + 1;
            }
            position++;
        }
        if (end == start) {
            throw unexpected("expected a unit");
        }
        position = end;
        String name = new String(letters, start, end - start);
        if (name.chars().allMatch(letter -> letter == '_')) {
            position = start;
            throw unexpected("expected a unit");
        }
        return Name.of(name);
    }

    private boolean at(int letter) {
        skipBlanks();
        return position < letters.length && letters[position] == letter;
    }

    private boolean take(int letter) {
        boolean found = at(letter);
        if (found) {
            position++;
        }
        return found;
    }

    private void skipBlanks() {
        while (position < letters.length && isBlank(letters[position])) {
            position++;
        }
    }

    private Fault unexpected(String expected) {
        skipBlanks();
        if (position < letters.length) {
            String found = new String(letters, position, 1);
            return new Fault(syntax(position, 1, expected + ", found '" + found + "'"));
        }
        String end = text.isBlank() ? "the text is empty" : "the unit ends here";
        Diagnostic problem = syntax(position, 1, expected + ", but " + end);
        return new Fault(text.isBlank() ? problem.withHint("write 1 for a pure number") : problem);
    }

    private Diagnostic syntax(int start, int length, String message) {
        return Diagnostic.error(Code.SYNTAX, place(start, length), message);
    }

    private Span place(int start, int length) {
        return span.column() == 0
                ? span
                : new Span(span.file(), span.line(), span.column() + start, Math.max(1, length));
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || letter == '\u00a0';
    }

    /** Ends the reading of a faulty text; never leaves this class. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Diagnostic diagnostic;

        Fault(Diagnostic diagnostic) {
            super(diagnostic.message(), null, false, false);
            this.diagnostic = diagnostic;
        }
    }
}
