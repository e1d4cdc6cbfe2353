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
            GET_TIME_VALUE(0, 2, 0)    ~ 2 3 4 5 6 7 8 9 10
            GET_TIME_VALUE(1, 2, 0)    ~ 2 2 2 2 2 2 2 2 2
            REINITIAL(TIME() + 4)      ~ 4 4 4 4 4 4 4 4 4
            DELAY_FIXED(TIME(), 3, -1)    ~ -1 -1 -1 0 1 2 3 4 5
            DELAY_FIXED(TIME(), 0.2, -1)  ~ -1 0 1 2 3 4 5 6 7
            DELAY_MATERIAL(TIME(), 3, -1, 0)    ~ -1 -1 -1 0 1 2 3 4 5
            DELAY_INFORMATION(TIME(), 3, -1)    ~ -1 -1 -1 0 1 2 3 4 5
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

    /** The recorded behaviour of Vensim: a step of the input from -1 to 4 at time 5, delayed by 2.5 steps. */
    @Test
    void delaysByStepsUseNoStageThatIsShorterThanAStep() {
        TextModel model = TextModel.vensim("start = 0, stop = 8, step = 0.5");
        String input = "-1 + STEP(5, 5)";
        double[] second = model.equation("DELAY_N(" + input + ", 1.25, 6, 2)");
        double[] expected = {
            6, 6, 1.52, -0.272, -0.8096, -0.95296, -0.9888, -0.997402, -0.999409, -0.999867, -0.999971, -0.999994, 2.2,
            3.48, 3.864, 3.9664, 3.992
        };
        assertThat(second).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(second[i]).as("row %d", i).isCloseTo(expected[i], within(1e-5 * Math.abs(expected[i])));
        }
        assertThat(model.equation("DELAY_N(" + input + ", 1.25, 6, 3)")).containsExactly(second);
        assertThat(model.equation("DELAY_N(" + input + ", 1, 6, 2)"))
                .containsExactly(6, 6, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 4, 4, 4, 4, 4);
        assertThat(model.equation("DELAY_N(" + input + ", 0.1, 6, 1)"))
                .containsExactly(6, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 4, 4, 4, 4, 4, 4);
        assertThat(model.equation("DELAY_FIXED(" + input + ", 1.25, 6)"))
                .containsExactly(6, 6, 6, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 4, 4, 4, 4);
    }

    @Test
    void delaysByStepsStandStillWithinAStep() {
        String text = "aux { x = \"DELAY_N(TIME(), 2, 0, 1)\", y = \"SMOOTH_N(TIME(), 2, 0, 1)\" }, "
                + "flows { f { equation = x }, g { equation = y } }, "
                + "stocks { a { initial = 0, inflows = [f] }, b { initial = 0, inflows = [g] } }";
        Trajectory euler = TextModel.vensim("start = 0, stop = 5, step = 1").run(text);
        Trajectory rk4 =
                TextModel.vensim("start = 0, stop = 5, step = 1, method = rk4").run(text);
        for (String column : euler.columns()) {
            assertThat(rk4.series(column))
                    .as(column)
                    .usingComparatorWithPrecision(1e-14)
                    .containsExactly(euler.series(column));
        }
    }

    @Test
    void aDelayByStepsFollowsItsTimeOneStepLater() {
        double[] delayed = MODEL.equation("DELAY_N(0, 2 + STEP(2, 3), 8, 1)");
        assertThat(delayed).startsWith(8, 4, 2, 1, 0.25);
    }

    @Test
    void aSmoothByStepsIsACascadeOfAverages() {
        double[] smoothed = MODEL.equation("SMOOTH_N(10, 4, 2, 2)");
        assertThat(smoothed).startsWith(2, 2, 4, 6, 7.5);
        assertThat(MODEL.equation("SMOOTH_N(10, 1, 2, 3)")).startsWith(2, 10, 10);
    }

    @Test
    void netPresentValueCountsTodaysStream() {
        double[] value = MODEL.equation("NPV(100, 0.1, 5, 2)");
        double sum = 5;
        double discount = 1;
        for (int i = 0; i < value.length; i++) {
            assertThat(value[i]).isCloseTo(2 * (sum + 100 * discount), within(1e-12 * value[i]));
            sum += 100 * discount;
            discount /= 1.1;
        }
    }

    @Test
    void whatAFiscalPeriodTakesInIsWrittenOffInEqualParts() {
        assertThat(MODEL.equation("DEPRECIATE_STRAIGHTLINE(IF TIME() = 2 THEN 30 ELSE 0, 3, 1, 0)"))
                .containsExactly(0, 0, 10, 10, 10, 0, 0, 0, 0);
        assertThat(MODEL.equation("DEPRECIATE_STRAIGHTLINE(12, 4, 1, 0)"))
                .containsExactly(3, 6, 9, 12, 12, 12, 12, 12, 12);
        assertThat(MODEL.equation("DEPRECIATE_STRAIGHTLINE(12, 4, 1, 12)")).containsOnly(12);
        assertThat(MODEL.equation("DEPRECIATE_STRAIGHTLINE(IF TIME() = 2 THEN 24 ELSE 0, 4, 2, 0)"))
                .containsExactly(0, 0, 12, 0, 6, 6, 0, 0, 0);
        double[] fine = TextModel.vensim("start = 0, stop = 4, step = 0.25, save = 1")
                .equation("DEPRECIATE_STRAIGHTLINE(8, 2, 1, 8)");
        assertThat(fine).containsOnly(8);
    }

    @Test
    void whatCannotBeComputedIsRefusedWithItsReason() {
        assertThat(MODEL.errors("aux { x = \"SHIFT_IF_TRUE(1, 2, 3, 4, 5)\" }"))
                .containsExactly("the function SHIFT_IF_TRUE cannot be computed: it changes a stock beside the flows of"
                        + " that stock");
        assertThat(MODEL.errors("aux { x = \"DELAY_INFORMATION(1, 2 + TIME(), 3)\" }"))
                .containsExactly("the function DELAY_INFORMATION cannot be computed: what is overtaken is dropped; a"
                        + " delay time that is a constant can be computed");
        assertThat(MODEL.errors("aux { x = \"GET_TIME_VALUE(2, 0, 0) + GET_TIME_VALUE(0, 0, 5)\" }"))
                .containsExactly(
                        "the first argument of GET_TIME_VALUE must be 0 (the time) or 1 (the start time)",
                        "the third argument of GET_TIME_VALUE must be 0: a model's time is no date");
    }

    @Test
    void trendsGoByTheSizeOfTheAverageAndIgnoreOneNearZero() {
        double[] falling = MODEL.equation("FRACTIONAL_TREND(-10 - STEP(5, 1), 4, 0)");
        assertThat(falling).startsWith(0, -5 / 40.0, -3.75 / 45);
        double[] standard = MODEL.equation("TREND(-10 - STEP(5, 1), 4, 0)");
        assertThat(standard[1]).isEqualTo(5 / 40.0);
        assertThat(standard[2]).isEqualTo(3.75 / 45);
        assertThat(MODEL.equation("FRACTIONAL_TREND(STEP(1, 1) * 0.0000001, 1, 0)"))
                .containsOnly(0);
        assertThat(MODEL.equation("FRACTIONAL_TREND(11, 1, 0.1)")[0]).isCloseTo(0.1, within(ROUNDING));
        assertThat(MODEL.equation("FORECAST(10 + STEP(5, 1), 4, 2)")).startsWith(10, 15 * (1 + 2 * 5 / 40.0));
        assertThat(MODEL.equation("FORECAST(STEP(5, 1), 4, 2)")).startsWith(0, 5);
    }
}
