package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Function;
import haihe.model.check.BuiltinNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every built-in function: its arguments, what stands for those left out, and its misuse. */
class FunctionResolutionTest {

    private static final String BASE = """
            dimensions { region = [Beijing, Hebei] }
            constants { a = 1, b = 2, c = 3, d = 4, r { over = [region], value = 1 } }
            lookups { effect { x = [0, 1], y = [0, 1] } }
            stocks { level { initial = 1 } }
            flows { rate { equation = 1 } }
            series { }
            """;

    private static String resolved(String equation) {
        return ModelText.equation(Checks.model(BASE + "aux { v = \"" + equation + "\" }"), "v");
    }

    private static String error(String equation) {
        String line = (BASE.lines().count() + 2) + ":";
        return Checks.errors(BASE + "aux { v = \"" + equation + "\" }").stream()
                .map(problem -> {
                    assertThat(problem).startsWith(line);
                    String rest = problem.substring(line.length());
                    int plus = rest.indexOf('+');
                    return (Integer.parseInt(rest.substring(0, plus)) - 11) + rest.substring(plus);
                })
                .collect(Collectors.joining(" ## "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            abs(a)              ~ ABS(a)
            ARCCOS(a)           ~ ARCCOS(a)
            ARCSIN(a)           ~ ARCSIN(a)
            ARCTAN(a)           ~ ARCTAN(a)
            COS(a)              ~ COS(a)
            EXP(a)              ~ EXP(a)
            INT(a)              ~ INT(a)
            LN(a)               ~ LN(a)
            LOG10(a)            ~ LOG10(a)
            MAX(a, b)           ~ MAX(a, b)
            MIN(a, b)           ~ MIN(a, b)
            SIN(a)              ~ SIN(a)
            SQRT(a)             ~ SQRT(a)
            TAN(a)              ~ TAN(a)
            SAFEDIV(a, b)       ~ SAFEDIV(a, b, 0)
            SAFEDIV(a, b, c)    ~ SAFEDIV(a, b, c)
            EXPRND(a)           ~ EXPRND(a)
            EXPRND(a, 7)        ~ EXPRND(a)@seed7
            LOGNORMAL(a, b)     ~ LOGNORMAL(a, b)
            LOGNORMAL(a, b, 0)  ~ LOGNORMAL(a, b)@seed0
            NORMAL(a, b)        ~ NORMAL(a, b)
            NORMAL(a, b, 4294967295) ~ NORMAL(a, b)@seed4294967295
            POISSON(a)          ~ POISSON(a)
            POISSON(a, 7)       ~ POISSON(a)@seed7
            RANDOM(a, b)        ~ RANDOM(a, b)
            RANDOM(a, b, 7)     ~ RANDOM(a, b)@seed7
            DELAY(a, b)         ~ DELAY(a, b, a)
            DELAY(a, b, c)      ~ DELAY(a, b, c)
            DELAY1(a + d, b)    ~ DELAY1(ADD(a, d), b, ADD(a, d))
            DELAY1(a, b, c)     ~ DELAY1(a, b, c)
            DELAY3(a, b)        ~ DELAY3(a, b, a)
            DELAY3(a, b, c)     ~ DELAY3(a, b, c)
            DELAYN(a, b, 4)     ~ DELAYN(a, b, 4, a)
            DELAYN(a, b, c, d)  ~ DELAYN(a, b, c, d)
            SMTH1(a, b)         ~ SMTH1(a, b, a)
            SMTH1(a, b, c)      ~ SMTH1(a, b, c)
            SMTH3(a, b)         ~ SMTH3(a, b, a)
            SMTH3(a, b, c)      ~ SMTH3(a, b, c)
            SMTHN(a, b, 4)      ~ SMTHN(a, b, 4, a)
            SMTHN(a, b, 4, d)   ~ SMTHN(a, b, 4, d)
            TREND(a, b)         ~ TREND(a, b, 0)
            TREND(a, b, c)      ~ TREND(a, b, c)
            FORCST(a, b, c)     ~ FORCST(a, b, c, 0)
            FORCST(a, b, c, d)  ~ FORCST(a, b, c, d)
            PULSE(a, b)         ~ PULSE(a, b, 0)
            PULSE(a, b, c)      ~ PULSE(a, b, c)
            RAMP(a, b)          ~ RAMP(a, b, INF())
            RAMP(a, b, c)       ~ RAMP(a, b, c)
            XIDZ(a, b, c)       ~ XIDZ(a, b, c)
            PULSE_TRAIN(a, b, c, d) ~ PULSE_TRAIN(a, b, c, d)
            SAMPLE_IF_TRUE(v > a, b, c) ~ SAMPLE_IF_TRUE(GREATER(PREVIOUS(v, c), a), b, c)
            STEP(a, b)          ~ STEP(a, b)
            INIT(a)             ~ INIT(a)
            PREVIOUS(a, b)      ~ PREVIOUS(a, b)
            PREVIOUS(SELF, 0)   ~ PREVIOUS(v, 0)
            TIME                ~ TIME()
            Time()              ~ TIME()
            DT                  ~ DT()
            STARTTIME           ~ STARTTIME()
            STOPTIME            ~ STOPTIME()
            PI                  ~ PI()
            INF                 ~ INF()
            effect(a)           ~ lookup effect(a)
            SUM(r)              ~ SUM{L0=region(Beijing|Hebei): r[L0=Beijing|Hebei]}
            """)
    void argumentsLeftOutAreFilledIn(String equation, String expected) {
        assertThat(resolved(equation)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ABS()               ~ 1+5 WRONG_ARITY ABS takes 1 argument, not 0 | ABS(x)
            a + ABS(a, b)       ~ 5+9 WRONG_ARITY ABS takes 1 argument, not 2 | ABS(x)
            SMTH1(a)            ~ 1+8 WRONG_ARITY SMTH1 takes 2 or 3 arguments, not 1 | SMTH1(input, time[, initial])
            SMTH1(a, b, c, d)   ~ 1+17 WRONG_ARITY SMTH1 takes 2 or 3 arguments, not 4 | SMTH1(input, time[, initial])
            DELAYN(a, b)        ~ 1+12 WRONG_ARITY DELAYN takes 3 or 4 arguments, not 2 | DELAYN(input, time, n[, initial])
            PREVIOUS(a)         ~ 1+11 WRONG_ARITY PREVIOUS takes 2 arguments, not 1 | PREVIOUS(x, initial)
            MAX()               ~ 1+5 WRONG_ARITY MAX takes an array or two numbers, not 0 | MAX(a, b) or MAX(array)
            MAX(a, b, c)        ~ 1+12 WRONG_ARITY MAX takes an array or two numbers, not 3 | MAX(a, b) or MAX(array)
            SUM(r, a)           ~ 1+9 WRONG_ARITY SUM takes 1 argument, not 2 | SUM(array)
            RANK(r)             ~ 1+7 WRONG_ARITY RANK takes 2 or 3 arguments, not 1 | RANK(array, k[, tie_break])
            TIME(a)             ~ 1+7 WRONG_ARITY TIME takes no arguments, not 1 | TIME
            a + EXP             ~ 5+3 WRONG_ARITY 'EXP' is a function and needs arguments in parentheses | EXP(x)
            a + sum             ~ 5+3 WRONG_ARITY 'sum' is a function and needs arguments in parentheses | SUM(array)
            TIME[1]             ~ 1+7 WRONG_ARITY 'TIME' is a function and needs arguments in parentheses | TIME
            effect              ~ 1+6 WRONG_ARITY 'effect' is a lookup and needs an argument | write effect(x)
            effect()            ~ 1+8 WRONG_ARITY a lookup takes 1 argument, not 0 | write effect(x)
            effect(a, b)        ~ 1+12 WRONG_ARITY a lookup takes 1 argument, not 2 | write effect(x)
            a(2)                ~ 1+1 UNKNOWN_NAME 'a' is a constant, which cannot be called like a function | write * for a product, [ ] for the elements of an array
            level(2)            ~ 1+5 UNKNOWN_NAME 'level' is a stock, which cannot be called like a function | write * for a product, [ ] for the elements of an array
            SMOTH1(a, b)        ~ 1+6 UNKNOWN_NAME there is no function or lookup called 'SMOTH1' | did you mean "SMTH1"?
            efect(a)            ~ 1+5 UNKNOWN_NAME there is no function or lookup called 'efect' | did you mean "effect"?
            NORMAL(a, b, c)     ~ 14+1 BAD_VALUE a seed is a whole number from 0 to 4294967295, written as such
            NORMAL(a, b, 1.5)   ~ 14+3 BAD_VALUE a seed is a whole number from 0 to 4294967295, written as such
            NORMAL(a, b, -1)    ~ 14+2 BAD_VALUE a seed is a whole number from 0 to 4294967295, written as such
            POISSON(a, 4294967296) ~ 12+10 BAD_VALUE a seed is a whole number from 0 to 4294967295, written as such
            DELAYN(a, b, 0)     ~ 14+1 BAD_VALUE the order of a delay is a whole number of at least 1
            SMTHN(a, b, 2.5)    ~ 13+3 BAD_VALUE the order of a delay is a whole number of at least 1
            SMTHN(a, b, -1)     ~ 13+2 BAD_VALUE the order of a delay is a whole number of at least 1
            nope + ABS(nix, a)  ~ 1+4 UNKNOWN_NAME nothing is called 'nope' | correct the name, or define what it stands for ## 8+11 WRONG_ARITY ABS takes 1 argument, not 2 | ABS(x) ## 12+3 UNKNOWN_NAME nothing is called 'nix' | correct the name, or define what it stands for
            SELF[1]             ~ 1+7 DIMENSION_MISMATCH SELF is the current element and takes no subscripts
            """)
    void misuseOfFunctionsIsLocatedAndExplained(String equation, String expected) {
        assertThat(error(equation)).isEqualTo(expected);
    }

    @Test
    void selfIsTheCurrentElement() {
        String text = BASE + "aux { v { over = [region], equation = \"PREVIOUS(SELF, 0) + 1\" } }";
        assertThat(ModelText.equation(Checks.model(text), "v"))
                .isEqualTo("L0=region(Beijing|Hebei): ADD(PREVIOUS(v[L0=Beijing|Hebei], 0), 1)");
    }

    @Test
    void everyFunctionOfResolvedExpressionsCanBeWritten() {
        Set<String> written = Set.copyOf(BuiltinNames.all());
        // what looks into a container is written like what looks into an array
        Stream.of(Function.values())
                .filter(function -> !function.isContent())
                .forEach(function -> assertThat(written).contains(function.name()));
        assertThat(written).contains("SUM", "MEAN", "STDDEV", "SIZE", "RANK", "MAX", "MIN");
    }

    @Test
    void namesOfFunctionsAreReserved() {
        for (String name : List.of("time", "Max", "SELF", "delay1")) {
            assertThat(Checks.errors("aux { " + name + " = \"1\" }"))
                    .containsExactly("2:7+" + name.length() + " DUPLICATE_DEFINITION '" + name
                            + "' is the name of a built-in function | choose another name");
        }
    }
}
