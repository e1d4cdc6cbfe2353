package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Functions and forms of equations of Vensim models, by values that the manual's definitions give. */
class VensimFunctionsTest {

    private static double value(String expression) {
        return VensimRun.of("x = " + expression + " ~~|").first("x");
    }

    @Test
    void powersGoFromTheRightAndBindTighterThanSigns() {
        assertThat(value("-2^2")).isEqualTo(-4);
        assertThat(value("2^3^2")).isEqualTo(512);
        assertThat(value("2^-1 * 4")).isEqualTo(2);
        assertThat(value("10 - 2 - 3 - -1")).isEqualTo(6);
    }

    @Test
    void logicBindsLooserThanComparisons() {
        assertThat(value("IF THEN ELSE(1 > 2 :OR: 3 > 2 :AND: :NOT: 1 = 2, 1, 0)"))
                .isEqualTo(1);
        assertThat(value("if then else ( :not: 1 < 2 , 1 , 0 )")).isEqualTo(0);
    }

    @Test
    void partsAreCutTowardZero() {
        assertThat(value("INTEGER(-2.5)")).isEqualTo(-2);
        assertThat(value("MODULO(-7, 3)")).isEqualTo(-1);
        assertThat(value("QUANTUM(-7.5, 2)")).isEqualTo(-6);
    }

    @Test
    void logarithmsHaveABase() {
        // a quotient of two logarithms
        assertThat(value("LOG(8, 2)")).isCloseTo(3, within(1e-15));
        assertThat(value("POWER(2, 10)")).isEqualTo(1024);
        assertThat(value("GAME(5)")).isEqualTo(5);
    }

    @Test
    void aCurveMayGoStraightUpAndHasItsFirstValueAtThatVeryPlace() {
        VensimRun run = VensimRun.of("t((0,0),(2,1),(2,9),(2,5),(4,5)) ~~|\nx = t(Time) ~~|\n"
                + "y = WITH LOOKUP(Time + 0.5, ((0,1),(0,2),(4,2),(4,3))) ~~|");
        assertThat(run.series("x")).containsExactly(0, 0.5, 1, 5, 5);
        assertThat(run.series("y")).containsExactly(2, 2, 2, 2, 3);
    }

    @Test
    void discreteDelaysTakeTimesThatStandStillDuringARun() {
        VensimRun run = VensimRun.of("base = 1 ~~|\ntau = MAX(base, 0.5) * INITIAL(2 + Time) ~~|\n"
                + "x = DELAY MATERIAL(Time, tau, -1, 0) ~~|\ny = DELAY INFORMATION(Time, 1 + base, -1) ~~|");
        assertThat(run.series("x")).containsExactly(-1, -1, 0, 1, 2);
        assertThat(run.series("y")).containsExactly(-1, -1, 0, 1, 2);
    }

    @Test
    void numbersHaveAllUsualForms() {
        assertThat(value("1e3 + .5 + 5. + 1.5E-1")).isEqualTo(1005.65);
        assertThat(value(":NA:")).isEqualTo(-0x1p109);
        assertThat(value("-:NA:")).isEqualTo(0x1p109);
    }

    @Test
    void divisionsByZeroHaveAValue() {
        assertThat(value("XIDZ(1, 0, 7)")).isEqualTo(7);
        assertThat(value("ZIDZ(1, 0)")).isEqualTo(0);
    }

    @Test
    void delaysTakeTheInitialValueBeforeTheOrder() {
        VensimRun run = VensimRun.of(
                "x = DELAY N(STEP(8, 1), 4, 3, 1) ~~|\nlevel = INTEG(STEP(8, 1) - level / 4, 12) ~~|\ny = level / 4 ~~|\n"
                        + "s = SMOOTH N(STEP(8, 1), 4, 3, 1) ~~|");
        assertThat(run.series("x")).usingComparatorWithPrecision(1e-12).containsExactly(run.series("y"));
        assertThat(run.first("s")).isEqualTo(3);
    }

    @Test
    void inlineLookupsAreReadInOrderOfTheirPoints() {
        VensimRun run = VensimRun.of("x = WITH LOOKUP(Time, ([(0,0)-(4,8),(1,1)],(4,8),(0,0),(2,1))) ~~|\n"
                + "y = WITH LOOKUP(Time, ((1,5))) ~~|");
        assertThat(run.series("x")).containsExactly(0, 0.5, 1, 4.5, 8);
        assertThat(run.series("y")).containsExactly(5, 5, 5, 5, 5);
    }

    @Test
    void rangesOfTheLookupsAxesDoNotMatter() {
        VensimRun run = VensimRun.of("t([(0,0)-(1,1)],(0,1),(4,3)) ~~|\nx = t(Time) ~~|");
        assertThat(run.series("x")).containsExactly(1, 1.5, 2, 2.5, 3);
    }

    @Test
    void aTimeBaseIsAnotherScaleOfTime() {
        assertThat(VensimRun.of("year = TIME BASE(1970, 0.5) ~~|").series("year"))
                .containsExactly(1970, 1970.5, 1971, 1971.5, 1972);
    }

    @Test
    void aLevelWithPlainFlowsIsTheSameAsOneWithAnExpression() {
        VensimRun run = VensimRun.of("a = level / 4 + Time ~~|\nb = level / 2 ~~|\nlevel = INTEG(a - b, 16) ~~|\n"
                + "other = INTEG(1 * (a - b), 16) ~~|");
        assertThat(run.series("level")).containsExactly(run.series("other"));
    }

    @Test
    void controlVariablesAreExpressionsAndColumns() {
        VensimRun run = VensimRun.ofFile("n = 8 ~~|\nINITIAL TIME = 2000 ~~|\nFINAL_TIME = INITIAL TIME + n/4 ~~|\n"
                + "Time Step = 1/n ~~|\nSAVEPER = 0.5 ~~|\nx = Time * 2 ~~|");
        assertThat(run.series("x")).containsExactly(4000, 4001, 4002, 4003, 4004);
        assertThat(run.first("TIME STEP")).isEqualTo(0.125);
    }

    @Test
    void runsGoAsTheSettingsSay() {
        String model =
                "x = INTEG(x, 1) ~~|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 1 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n";
        VensimRun run = VensimRun.ofFile(model + "\\\\\\---/// Sketch\n///---\\\\\\\n:L\n15:0,0,0,5,0,0\n");
        // one step of the classical Runge-Kutta method for x' = x: the first five terms of e
        assertThat(run.series("x")[1]).isCloseTo(65.0 / 24, within(1e-15));
    }
}
