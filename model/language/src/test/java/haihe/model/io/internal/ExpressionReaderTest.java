package haihe.model.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.source.Passage;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionReaderTest {

    private final Diagnostics problems = new Diagnostics();
    private final ExpressionReader reader = new ExpressionReader(problems);

    private SourceExpr read(String text) {
        return reader.read(Passage.in(SourceText.of("eq", text), 0, text))
                .orElseThrow(() -> new AssertionError(text + ": " + problems.all()));
    }

    private String shown(String text) {
        return read(text).match(SourceExprText.INSTANCE);
    }

    private String mistake(String text) {
        assertThat(reader.read(Passage.in(SourceText.of("eq", text), 0, text))).isEmpty();
        Diagnostic last = problems.all().get(problems.all().size() - 1);
        return last.span().line() + ":" + last.span().column() + "+"
                + last.span().length() + " " + last.code() + " " + last.message()
                + last.hint().map(hint -> " | " + hint).orElse("");
    }

    /** XMILE 1.0, section 3.3.1: every neighbouring pair of the precedence table, and the grouping of equals. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a + b * c            ~ (a + (b * c))
            a * b + c            ~ ((a * b) + c)
            a - b - c            ~ ((a - b) - c)
            a / b / c            ~ ((a / b) / c)
            a / b * c            ~ ((a / b) * c)
            a MOD b * c          ~ ((a MOD b) * c)
            a * b mod c          ~ ((a * b) MOD c)
            a ^ b ^ c            ~ (a ^ (b ^ c))
            -a ^ b               ~ (-(a ^ b))
            -2 ^ 2               ~ (-(2 ^ 2))
            2 ^ -a               ~ (2 ^ (-a))
            2 ^ -a ^ b           ~ (2 ^ (-(a ^ b)))
            -a * b               ~ ((-a) * b)
            a * -b               ~ (a * (-b))
            a - -b               ~ (a - (-b))
            +a                   ~ a
            - + - a              ~ (-(-a))
            NOT a = b            ~ ((NOT a) = b)
            NOT a * b            ~ ((NOT a) * b)
            not NOT a            ~ (NOT (NOT a))
            a < b + c            ~ (a < (b + c))
            a < b = c            ~ ((a < b) = c)
            a = b < c            ~ (a = (b < c))
            a < b <= c           ~ ((a < b) <= c)
            a > b >= c           ~ ((a > b) >= c)
            a = b <> c           ~ ((a = b) <> c)
            a AND b = c          ~ (a AND (b = c))
            a OR b AND c         ~ (a OR (b AND c))
            a and b or c         ~ ((a AND b) OR c)
            a OR b OR c          ~ ((a OR b) OR c)
            IF a OR b THEN c ELSE d + e      ~ (IF (a OR b) THEN c ELSE (d + e))
            if a then if b then c else d else e ~ (IF a THEN (IF b THEN c ELSE d) ELSE e)
            IF a THEN b ELSE IF c THEN d ELSE e ~ (IF a THEN b ELSE (IF c THEN d ELSE e))
            (IF a THEN b ELSE c) * d         ~ ((IF a THEN b ELSE c) * d)
            (a + b) * c          ~ ((a + b) * c)
            m' * v               ~ (m' * v)
            m' ^ 2               ~ (m' ^ 2)
            m''                  ~ m''
            """)
    void operatorsBindAsXmileSays(String text, String grouped) {
        assertThat(shown(text)).isEqualTo(grouped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            f()                  ~ f()
            MAX(a, b + 1)        ~ MAX(a, (b + 1))
            a[Beijing]           ~ a[Beijing]
            a[region, coal]      ~ a[region, coal]
            a[*, 2]              ~ a[*, 2]
            a[x + 1]             ~ a[(x + 1)]
            a[Beijing:Hebei]     ~ a[Beijing:Hebei]
            a[@2, @1]            ~ a[@2, @1]
            a[region.Hebei]      ~ a[region.Hebei]
            a[*] * b[*]          ~ (a[*] * b[*])
            effect[region](x)    ~ effect[region](x)
            SUM(a[*] * b)        ~ SUM((a[*] * b))
            region.Hebei         ~ region.Hebei
            a[b[c]]              ~ a[b[c]]
            """)
    void namesTakeSubscriptsAndArguments(String text, String grouped) {
        assertThat(shown(text)).isEqualTo(grouped);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1.5,1.5", ".5,.5", "2.,2", "1e3,1000", "1.5E-3,0.0015", "2e+2,200", "007,7"})
    void numbersHaveTheirUsualForms(String text, double value) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        SourceExpr.Literal.class,
                        number -> assertThat(number.value()).isEqualTo(value));
    }

    @Test
    void namesAreOfAnyScriptOrQuoted() {
        assertThat(shown("煤炭_上限 * naïve + _x1")).isEqualTo("((煤炭_上限 * naïve) + _x1)");
        assertThat(shown("\"coal cap (Mt)\" + \"if\"")).isEqualTo("(coal cap (Mt) + if)");
        SourceExpr.Reference name = (SourceExpr.Reference) read("\"a \\\"b\\\" \\\\ \\n c\"");
        assertThat(name.name().name().text()).isEqualTo("a \"b\" \\ \n c");
    }

    @Test
    void commentsAndLineBreaksSeparate() {
        assertThat(shown("a {first} +\n\t{second\n line} b")).isEqualTo("(a + b)");
    }

    @Test
    void partsKnowTheirPlace() {
        SourceExpr.Binary sum = (SourceExpr.Binary) read("a +\n  𠀀 * SUM(b[*])");
        assertThat(sum.span()).hasToString("eq:1:1");
        SourceExpr.Binary product = (SourceExpr.Binary) sum.right();
        assertThat(product.span()).hasToString("eq:2:3");
        assertThat(product.right().span()).hasToString("eq:2:7");
        assertThat(product.right().span().length()).isEqualTo(9);
        assertThat(((SourceExpr.Call) product.right()).arguments().get(0).span())
                .hasToString("eq:2:11");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a +           ~ 1:4+1 SYNTAX found the end of the equation, expected a name, a number or '('
            a b           ~ 1:3+1 SYNTAX found 'b', expected an operator or the end | a name with a space is written with an underscore, a_b, or in quotes
            2 x           ~ 1:3+1 SYNTAX found 'x', expected an operator or the end | write * for a product
            2 (x)         ~ 1:3+1 SYNTAX found '(', expected an operator or the end | write * for a product
            a 2           ~ 1:3+1 SYNTAX found the number 2, expected an operator or the end | a name with a space is written with an underscore, a_2, or in quotes
            (a + b        ~ 1:7+1 SYNTAX found the end of the equation, expected an operator or ')' | '(' at column 1 is not closed
            a + b)        ~ 1:6+1 SYNTAX found ')', expected an operator or the end
            f(a b)        ~ 1:5+1 SYNTAX found 'b', expected an operator, ',' or ')' | a name with a space is written with an underscore, a_b, or in quotes
            f(a,)         ~ 1:5+1 SYNTAX found ')', expected a name, a number or '('
            f(a           ~ 1:4+1 SYNTAX found the end of the equation, expected an operator, ',' or ')' | '(' at column 2 is not closed
            a[b c]        ~ 1:5+1 SYNTAX found 'c', expected an operator, ',' or ']' | a name with a space is written with an underscore, b_c, or in quotes
            a[]           ~ 1:3+1 SYNTAX found ']', expected a name, a number or '('
            a[1           ~ 1:4+1 SYNTAX found the end of the equation, expected an operator, ',' or ']' | '[' at column 2 is not closed
            a[@x]         ~ 1:4+1 SYNTAX found 'x', expected the number of a dimension
            a[@1.5]       ~ 1:4+3 SYNTAX @ takes the number of a dimension, 1, 2, ...
            a[@0]         ~ 1:4+1 SYNTAX @ takes the number of a dimension, 1, 2, ...
            region.2      ~ 1:7+2 SYNTAX found the number .2, expected an operator or the end | a name with a space is written with an underscore, region_.2, or in quotes
            region.(      ~ 1:8+1 SYNTAX found '(', expected the name of an element
            IF a THEN b   ~ 1:12+1 SYNTAX found the end of the equation, expected an operator or ELSE
            IF a b        ~ 1:6+1 SYNTAX found 'b', expected an operator or THEN | a name with a space is written with an underscore, a_b, or in quotes
            IF THEN b     ~ 1:4+4 SYNTAX found 'THEN', expected a name, a number or '('
            a + IF b THEN c ELSE d ~ 1:5+2 SYNTAX found 'IF', expected a name, a number or '(' | as a part of an expression, IF ... THEN ... ELSE stands in parentheses
            a ** b        ~ 1:4+1 SYNTAX found '*', expected a name, a number or '(' | a power is written ^
            a == b        ~ 1:4+1 SYNTAX found '=', expected a name, a number or '(' | equality is written =
            a => b        ~ 1:4+1 SYNTAX found '>', expected a name, a number or '(' | greater or equal is written >=
            a =< b        ~ 1:4+1 SYNTAX found '<', expected a name, a number or '(' | less or equal is written <=
            a != b        ~ 1:3+1 SYNTAX found '!', expected an operator or the end | not is written NOT, not equal is written <>
            a && b        ~ 1:3+1 SYNTAX found '&', expected an operator or the end | logical and is written AND
            a % b         ~ 1:3+1 SYNTAX found '%', expected an operator or the end | the remainder is written MOD
            a − b         ~ 1:3+1 SYNTAX found '−', expected an operator or the end | minus is the plain sign -
            f（a）         ~ 1:2+1 SYNTAX found '（', expected an operator or the end | parentheses are the plain signs ( and )
            "a b          ~ 1:1+4 SYNTAX found a quoted name without an end, expected a name, a number or '(' | close it with "
            a + {b        ~ 1:5+2 SYNTAX found a comment without an end, expected a name, a number or '(' | close it with }
            a } b         ~ 1:3+1 SYNTAX found '}', expected an operator or the end | a comment begins with {
            " _" + a      ~ 1:1+4 SYNTAX a name needs a letter or another sign besides blanks and underscores
            1e999         ~ 1:1+5 BAD_VALUE the number is larger than any that can be stored
            """)
    void mistakesAreLocatedAndExplained(String text, String report) {
        assertThat(mistake(text)).isEqualTo(report);
    }

    @Test
    void anEmptyEquationIsAMistake() {
        assertThat(mistake(""))
                .isEqualTo("1:1+1 SYNTAX found the end of the equation, expected a name, a number or '('");
        assertThat(mistake(" {nothing} ")).contains("found the end of the equation");
    }

    @Test
    void whatNoPersonCanReadIsRefused() {
        assertThat(mistake("(".repeat(200) + "a" + ")".repeat(200))).contains("nested more than 100 deep");
        assertThat(mistake("-".repeat(200) + "a")).contains("nested more than 100 deep");
        assertThat(mistake("a" + " ^ a".repeat(200))).contains("nested more than 100 deep");
        assertThat(mistake("a" + " + a".repeat(1500))).contains("more than 2000 words and signs");
        assertThat(shown("a" + " + a".repeat(500))).startsWith("((((");
    }
}
