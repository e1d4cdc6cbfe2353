package haihe.model.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostics;
import haihe.model.source.Passage;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar is the oracle: what the quick parser takes, it parses to the same tree with the same places. */
class PlainExpressionTest {

    private static final List<String> WORDS = List.of(
            "a",
            "b1",
            "x_y",
            "\u6cb3",
            "\u00e9t\u00e9",
            "\"q r\"",
            "\"\"",
            "__",
            "a$",
            "if",
            "IF",
            "then",
            "Else",
            "not",
            "NOT",
            "and",
            "OR",
            "mod",
            "1",
            "2.",
            ".5",
            "1e3",
            "1E-2",
            "2e",
            "1e999",
            "+",
            "-",
            "*",
            "/",
            "//",
            "^",
            "=",
            "<>",
            "<",
            "<=",
            ">",
            ">=",
            "(",
            ")",
            "[",
            "]",
            ",",
            ":",
            ".",
            "@",
            "'",
            "!",
            " ",
            "\n",
            "{c}",
            "{",
            "\"",
            "\\",
            "\u00b0",
            "\u00a0",
            "\u0301",
            "\ud835\udc00",
            "\u212a",
            "#");

    private static final List<String> OPERATORS =
            List.of("+", "-", "*", "/", "^", " mod ", " AND ", " or ", "=", "<>", "<", "<=", ">", ">=");

    private final SplittableRandom random = new SplittableRandom(20);

    private static Passage passage(String text) {
        return Passage.in(SourceText.of("eq", "\n  " + text), 3, text);
    }

    private static Optional<SourceExpr> byGrammar(String text, Diagnostics problems) {
        return new GrammarReader(problems, false).read(passage(text));
    }

    private static boolean agree(String text) {
        Optional<SourceExpr> plain = PlainExpression.read(passage(text));
        if (plain.isPresent()) {
            Diagnostics problems = new Diagnostics();
            assertThat(plain).as(text).isEqualTo(byGrammar(text, problems));
            assertThat(problems.all()).as(text).isEmpty();
        }
        return plain.isPresent();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String expression(int depth) {
        if (depth == 0) {
            return any(List.of("a", "\u6cb3\u6c34", "2.5", "1e-3", "\"q r\"", "d.e", "TIME"));
        }
        String first = expression(depth - 1);
        String second = expression(depth - 1);
        return switch (random.nextInt(8)) {
            case 0 -> "(" + first + ")";
            case 1 -> any(List.of("-", "+", "not ")) + first;
            case 2 -> "f(" + first + ", " + second + ")";
            case 3 -> "v[" + first + ", *, d!, " + second + ":e]";
            case 4 -> "m.v[" + first + "](" + second + ")'";
            case 5 -> "(IF " + first + " THEN " + second + " ELSE " + expression(depth - 1) + ")";
            default -> first + any(OPERATORS) + second;
        };
    }

    @Test
    void wellFormedExpressionsAreTakenAndMeanTheSame() {
        for (int i = 0; i < 2000; i++) {
            String text = expression(1 + i % 4);
            assertThat(agree(text)).as(text).isTrue();
        }
    }

    @Test
    void anyRowOfWordsMeansTheSameIfItIsTaken() {
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(1, 7); length > 0; length--) {
                text.append(any(WORDS));
            }
            taken += agree(text.toString()) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a // b",
                "a +",
                "a not",
                "v[@1]",
                "\"a\\n\"",
                "(a)!",
                "v[2!]",
                "1e999",
                "\"_\"",
                "a\u00b0",
                "IF a THEN b"
            })
    void whatIsMalformedOrUnusualIsLeftToTheGrammar(String text) {
        assertThat(PlainExpression.read(passage(text))).isEmpty();
    }

    @Test
    void expressionsNearTheLimitsAreLeftToTheGrammar() {
        assertThat(PlainExpression.read(passage("(".repeat(100) + "a" + ")".repeat(100))))
                .isEmpty();
        assertThat(PlainExpression.read(passage("a" + "+a".repeat(1000)))).isEmpty();
        assertThat(byGrammar("(".repeat(90) + "a" + ")".repeat(90), new Diagnostics()))
                .isPresent();
        assertThat(byGrammar("a" + "+a".repeat(949), new Diagnostics())).isPresent();
    }
}
