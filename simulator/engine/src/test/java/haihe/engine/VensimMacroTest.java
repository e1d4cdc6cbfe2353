package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Macros of Vensim models (Vensim's reference manual, "Macros"). */
class VensimMacroTest {

    @Test
    void aMacroMayBeDefinedBehindItsUseAndCallAnother() {
        VensimRun run = VensimRun.of("x = OUTER(2) ~~|\n"
                + ":MACRO: OUTER(a)\nOUTER = INNER(a, 3) + 1 ~~|\n:END OF MACRO:\n"
                + ":MACRO: INNER(a, b)\nINNER = a * b ~~|\n:END OF MACRO:\n");
        assertThat(run.first("x")).isEqualTo(7);
    }

    @Test
    void everyCallHasLevelsOfItsOwn() {
        VensimRun run = VensimRun.of(":MACRO: GROW(rate, start)\nGROW = INTEG(gain, start) ~~|\n"
                + "gain = rate ~~|\n:END OF MACRO:\nx = GROW(1, 0) + GROW(2, 10) ~~|");
        assertThat(run.series("x")).containsExactly(10, 13, 16, 19, 22);
        assertThat(run.trajectory().columns()).doesNotContain("gain");
    }

    @Test
    void furtherOutputsAreVariablesOfTheModel() {
        VensimRun run =
                VensimRun.of(":MACRO: SPLIT(a : half, rest)\nSPLIT = a ~~|\nhalf = a / 2 ~~|\nrest = a - half ~~|\n"
                        + ":END OF MACRO:\nx = SPLIT(10 + Time : h, r) ~~|\ny = h * 2 + r ~~|");
        assertThat(run.series("h")).containsExactly(5, 5.5, 6, 6.5, 7);
        assertThat(run.series("y")).containsExactly(15, 16.5, 18, 19.5, 21);
    }

    @Test
    void furtherOutputsOfArraysAreArrays() {
        VensimRun run = VensimRun.of("A: a1,a2 ~~|\nv[A] = 1,2 ~~|\n"
                + ":MACRO: TWICE(a : thrice)\nTWICE = 2 * a ~~|\nthrice = 3 * a ~~|\n:END OF MACRO:\n"
                + "x[A] = TWICE(v[A] : y[A]) ~~|\nz = SUM(y[A!]) ~~|");
        assertThat(run.first("x[a2]")).isEqualTo(4);
        assertThat(run.first("y[a1]")).isEqualTo(3);
        assertThat(run.first("z")).isEqualTo(9);
    }

    @Test
    void aDollarSignMeansTheModelAroundTheMacro() {
        VensimRun run = VensimRun.of(
                "k = 5 ~~|\nk2 = 7 ~~|\n:MACRO: M(a)\nM = j + k$ + Time$ + TIME STEP$ + a ~~|\nj = 100 ~~|\n"
                        + ":END OF MACRO:\nx = M(k2) ~~|");
        assertThat(run.series("x")).containsExactly(113, 114, 115, 116, 117);
    }

    @Test
    void aMacroMayHaveTheNameOfAFunctionOfTheNativeLanguage() {
        VensimRun run = VensimRun.of(":MACRO: INIT(a)\nINIT = INITIAL(a) ~~|\n:END OF MACRO:\n"
                + ":MACRO: SMTH1(a)\nSMTH1 = SMOOTHI(a, 1, 7) ~~|\n:END OF MACRO:\n"
                + "x = INIT(3 + Time) ~~|\ny = SMTH1(7) ~~|");
        assertThat(run.series("x")).containsExactly(3, 3, 3, 3, 3);
        assertThat(run.series("y")).containsExactly(7, 7, 7, 7, 7);
    }

    @Test
    void lookupsAreArgumentsToo() {
        VensimRun run = VensimRun.of(":MACRO: READ(table, at)\nREAD = table(at) ~~|\n:END OF MACRO:\n"
                + "t((0,0),(4,8)) ~~|\nx = READ(t, Time) ~~|");
        assertThat(run.series("x")).containsExactly(0, 2, 4, 6, 8);
    }

    @Test
    void delaypIsADelayWithItsPipeline() {
        VensimRun run = VensimRun.of("x = DELAYP(6 + STEP(3, 2), 3 : pipe) ~~|\n"
                + "in the pipe = INTEG(6 + STEP(3, 2) - x, 18) ~~|\ny = DELAY3(6 + STEP(3, 2), 3) ~~|");
        assertThat(run.series("x")).usingComparatorWithPrecision(1e-12).containsExactly(run.series("y"));
        // the pipeline holds what came in and has not come out; sums of few terms near 20
        assertThat(run.series("pipe")[4]).isCloseTo(run.series("in the pipe")[4], within(1e-12));
    }
}
