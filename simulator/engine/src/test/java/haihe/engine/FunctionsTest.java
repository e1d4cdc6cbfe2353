package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that only Vensim has, and those that its semantics change, against values worked out by hand. */
class FunctionsTest {

    /** A few roundings of values near 1. */
    private static final double ROUNDING = 1e-14;

    private static final TextModel MODEL = TextModel.vensim("start = 0, stop = 8, step = 1");

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            SINH(1)            ~ 1.1752011936438014
            COSH(1)            ~ 1.5430806348152437
            TANH(1)            ~ 0.7615941559557649
            GAMMA_LN(5)        ~ 3.1780538303479458
            GAMMA_LN(0.5)      ~ 0.5723649429247001
            QUANTUM(1.9, 0.5)  ~ 1.5
            QUANTUM(-1.9, 0.5) ~ -1.5
            QUANTUM(1.9, 0)    ~ 1.9
            QUANTUM(1.9, -1)   ~ 1.9
            INT(-1.5)          ~ -1
            7 MOD 4            ~ 3
            -7 MOD 4           ~ -3
            7 MOD -4           ~ 3
            XIDZ(6, 3, 5)      ~ 2
            XIDZ(6, 0.0000009, 5) ~ 5
            XIDZ(6, -0.0000009, 5) ~ 5
            XIDZ(6, 0.000002, 5) ~ 3000000
            ZIDZ(6, 3)         ~ 2
            ZIDZ(6, 0)         ~ 0
            """)
    void functionsOfNumbers(String equation, double expected) {
        double found = MODEL.equation(equation)[3];
        assertThat(found).isCloseTo(expected, within(ROUNDING * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            PULSE_WINDOW(2, 3)         ~ 0 0 1 1 1 0 0 0 0
            PULSE_WINDOW(2, 0)         ~ 0 0 1 0 0 0 0 0 0
            PULSE_WINDOW(2.4, 1)       ~ 0 0 1 0 0 0 0 0 0
            PULSE_WINDOW(2.6, 1)       ~ 0 0 0 1 0 0 0 0 0
            PULSE_WINDOW(2, 0.1)       ~ 0 0 0 0 0 0 0 0 0
            PULSE_TRAIN(1, 1, 3, 7)    ~ 0 1 0 0 1 0 0 0 0
            PULSE_TRAIN(1, 2, 3, 100)  ~ 0 1 1 0 1 1 0 1 1
            PULSE_TRAIN(1, 0, 3, 100)  ~ 0 1 0 0 1 0 0 1 0
            PULSE_TRAIN(1, 3, 2, 5)    ~ 0 1 1 1 1 0 0 0 0
            PULSE_TRAIN(1, 2, 4, 6)    ~ 0 1 1 0 0 1 0 0 0
            STEP(3, 2)                 ~ 0 0 3 3 3 3 3 3 3
            STEP(3, 2.4)               ~ 0 0 3 3 3 3 3 3 3
            STEP(3, 2.5)               ~ 0 0 0 3 3 3 3 3 3
            RAMP(2, 3, 5)              ~ 0 0 0 0 2 4 4 4 4
            RAMP(2, 3)                 ~ 0 0 0 0 2 4 6 8 10
            SAMPLE_IF_TRUE(TIME() MOD 3 = 2, TIME(), -1)        ~ -1 -1 2 2 2 5 5 5 8
            SAMPLE_IF_TRUE(TIME() MOD 3 = 0, TIME(), -1)        ~ 0 0 0 3 3 3 6 6 6
            SAMPLE_IF_TRUE(x > -5 AND TIME() MOD 2 = 0, x + 1, 0) ~ 1 1 2 2 3 3 4 4 5
            DELAY_FIXED(TIME(), 3, -1)    ~ -1 -1 -1 0 1 2 3 4 5
            DELAY_FIXED(TIME(), 0.2, -1)  ~ -1 0 1 2 3 4 5 6 7
            DELAY_FIXED(TIME(), 3 + TIME(), -1) ~ -1 -1 -1 0 1 2 3 4 5
            """)
    void functionsOfTime(String equation, String expected) {
        assertThat(MODEL.equation(equation)).containsExactly(numbers(expected));
    }

    private static double[] numbers(String text) {
        return java.util.Arrays.stream(text.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void testInputsStandStillWithinAStepWhereTheSemanticsSaySo() {
        String ramp = "aux { r = \"RAMP(1, 0)\" }, flows { f { equation = r } },"
                + "stocks { s { initial = 0, inflows = [f] } }";
        String time = "start = 0, stop = 4, step = 1, method = rk4";
        assertThat(TextModel.vensim(time).run(ramp).series("s")).containsExactly(0, 0, 1, 3, 6);
        assertThat(TextModel.xmile(time).run(ramp).series("s")).containsExactly(0, 0.5, 2, 4.5, 8);
    }

    @Test
    void stepsSwitchAtTheNearestPointOfTheGridWhereTheSemanticsSaySo() {
        String step = "aux { x = \"STEP(1, 1.3)\" }";
        String time = "start = 0, stop = 3, step = 1";
        assertThat(TextModel.vensim(time).run(step).series("x")).containsExactly(0, 1, 1, 1);
        assertThat(TextModel.xmile(time).run(step).series("x")).containsExactly(0, 0, 1, 1);
    }

    @Test
    void samplesStandStillWithinAStep() {
        String text = "aux { x = \"SAMPLE_IF_TRUE(1, TIME(), 0)\" }, flows { f { equation = x } },"
                + "stocks { s { initial = 0, inflows = [f] } }";
        TextModel model = TextModel.vensim("start = 0, stop = 4, step = 1, method = rk4");
        assertThat(model.run(text).series("s")).containsExactly(0, 0, 1, 3, 6);
    }

    @Test
    void theInitialPartOfActiveInitialCountsForInitialValuesOnly() {
        Trajectory run =
                MODEL.run("aux { capacity = \"ACTIVE_INITIAL(stock * 2, 100)\" }, flows { f { equation = 1 } },"
                        + "stocks { stock { initial = capacity, inflows = [f] } }");
        assertThat(run.series("stock")).startsWith(100, 101);
        assertThat(run.series("capacity")).startsWith(200, 202);
    }

    @Test
    void aSampleStartsStocksFromItsInitialValue() {
        Trajectory run =
                MODEL.run("aux { x = \"SAMPLE_IF_TRUE(TIME() < 1, s + 1, 7)\" }, stocks { s { initial = x } }");
        assertThat(run.series("s")).startsWith(7, 7);
        assertThat(run.series("x")).startsWith(8, 8);
    }

    @Test
    void freeNamesMayBeThoseOfFunctions() {
        Trajectory run = MODEL.run("aux { time = 3, step = \"time + TIME()\", max = \"MAX(step, 5)\" }");
        assertThat(run.series("max")).startsWith(5, 5, 5, 6, 7);
    }

    @Test
    void softNamesAreHiddenByVariables() {
        TextModel model = TextModel.xmile("start = 0, stop = 2");
        Trajectory run = model.run("lookups { quantum { x = [0, 1], y = [0, 10] } }, aux { x = \"quantum(0.5)\" }");
        assertThat(run.series("x")).containsOnly(5);
        assertThat(model.equation("quantum(7, 2)")).containsOnly(6);
        assertThat(model.errors("aux { ramp = 1 }")).containsExactly("'ramp' is the name of a built-in function");
    }
}
