package haihe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import haihe.engine.RunListener;
import haihe.model.Diagnostic;
import haihe.model.io.ReadOptions;
import haihe.model.io.RealityChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By Vensim's user guide, "Reality Check", and its reference manual, "Reality Check Functions". */
class RealityOutcomeTest {

    private static final String MODEL = """
            {UTF-8}
            place: north, south ~~|
            growing = 1 + Time ~ kg ~|
            stock[place] = INTEG(inflow[place] - sales[place], 10) ~ kg ~|
            inflow[place] = 2 ~ kg/Month ~|
            sales[place] = MIN(stock[place], demand) ~ kg/Month ~|
            demand = 1 ~ kg/Month ~|
            total = SUM(sales[place!]) ~ kg/Month ~|
            FINAL TIME = 10 ~ Month ~|
            INITIAL TIME = 0 ~ Month ~|
            TIME STEP = 0.5 ~ Month ~|
            SAVEPER = 5 ~ Month ~|
            """;

    @TempDir
    private Path folder;

    private List<RealityOutcome> test(String checks) {
        try {
            Path file = folder.resolve("m.mdl");
            Files.writeString(file, MODEL + checks);
            Job job = JobLoader.load(file, new JobOptions());
            return RealityChecks.read(file, ReadOptions.NONE).stream()
                    .map(check -> RealityOutcome.run(check, job, RunListener.NONE))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String only(String check) {
        List<RealityOutcome> outcomes = test(check);
        assertThat(outcomes).hasSize(1);
        RealityOutcome outcome = outcomes.get(0);
        return outcome.result() + " " + outcome.detail();
    }

    /** Whether a variable that would be 1 + Time follows a formula instead. */
    private String trajectory(String function, String formula) {
        return only(
                "x :THE CONDITION: growing = " + function + " :IMPLIES: ABS(growing - (" + formula + ")) < 1e-12 ~~|");
    }

    @Test
    void theConditionIsMadeTrueAndTheConsequenceTestedAtEveryStep() {
        assertThat(only("a :THE CONDITION: stock[north] = 0 :IMPLIES: sales[north] = 0 ~~|"))
                .isEqualTo("PASSED ");
        assertThat(only("a :THE CONDITION: stock[north] = 0 :IMPLIES: total < 1 ~~|"))
                .isEqualTo("VIOLATED first at time 0");
        assertThat(only("a :THE CONDITION: growing = 0 :IMPLIES: stock[north] < 11.1 ~~|"))
                .isEqualTo("VIOLATED first at time 1.5");
    }

    @Test
    void elementsThatViolateACheckAreNamed() {
        assertThat(only("a[place] :THE CONDITION: demand = 4 :IMPLIES: stock[place] + place > 11 ~~|"))
                .isEqualTo("VIOLATED first at time 0 in [north]");
    }

    @Test
    void otherElementsKeepTheValueOfTheModel() {
        assertThat(only("a :THE CONDITION: inflow[south] = 5 :IMPLIES: inflow[north] = 2 :AND: inflow[south] = 5 ~~|"))
                .isEqualTo("PASSED ");
    }

    @Test
    void inequalitiesChangeAValueOnlyWhereTheyDoNotHoldByThemselves() {
        assertThat(only("a :THE CONDITION: growing >= 3 :IMPLIES: growing = MAX(3, 1 + Time) ~~|"))
                .isEqualTo("PASSED ");
    }

    @Test
    void testInputsAreConditionsThatSeveralChecksUse() {
        String input = "flood[place] :TEST INPUT: inflow[place] = RC STEP(inflow[place], 3, 4) ~~|";
        List<RealityOutcome> outcomes = test(input
                + "a[place] :THE CONDITION: flood[place] :IMPLIES: inflow[place] = IF THEN ELSE(Time < 4, 2, 6) ~~|"
                + "b :THE CONDITION: flood[south] :IMPLIES: inflow[south] + inflow[north] <= 4 ~~|");
        assertThat(outcomes)
                .extracting(RealityOutcome::name, RealityOutcome::result, RealityOutcome::detail)
                .containsExactly(
                        tuple("a", RealityOutcome.Result.PASSED, ""),
                        tuple("b", RealityOutcome.Result.VIOLATED, "first at time 4"));
        assertThat(RealityOutcome.failure(outcomes)).contains(ExitCode.RUN_FAILED);
    }

    @Test
    void functionsFollowATrajectoryFromTheirStartOn() {
        assertThat(trajectory("RC STEP(growing, 2, 3, 4)", "IF THEN ELSE(Time < 3 :OR: Time >= 7, 1 + Time, 8)"))
                .isEqualTo("PASSED ");
        assertThat(trajectory(
                        "RC RAMP(growing, 3, 2, 4)",
                        "IF THEN ELSE(Time < 4, 1 + Time, 5 * (1 + MIN(1, (Time-4)/2) * 2))"))
                .isEqualTo("PASSED ");
        assertThat(trajectory("RC GROW(growing, 0.1, 4)", "IF THEN ELSE(Time < 4, 1 + Time, 5 * EXP(0.1 * (Time-4)))"))
                .isEqualTo("PASSED ");
        assertThat(trajectory("RC DECAY(growing, 2, 4)", "IF THEN ELSE(Time < 4, 1 + Time, 5 * EXP(-(Time-4) / 2))"))
                .isEqualTo("PASSED ");
    }

    @Test
    void testsBeginOneStepAfterTheStartUnlessTheModelSaysOtherwise() {
        assertThat(trajectory("RC STEP(growing, 0)", "IF THEN ELSE(Time < 0.5, 1, 0)"))
                .isEqualTo("PASSED ");
        assertThat(only("RC START TIME = 6 ~ Month ~| x :THE CONDITION: growing = RC STEP(growing, 0)"
                        + " :IMPLIES: growing = IF THEN ELSE(Time < 6, 1 + Time, 0) ~~|"))
                .isEqualTo("PASSED ");
    }

    @Test
    void checksLetAVariableBeForATimeOfGrace() {
        String check = "x :THE CONDITION: growing = RC STEP(growing, 0, 2) :IMPLIES: demand <= ";
        assertThat(only(check + "RC STEP CHECK(3, demand, 0.5, 2) ~~|")).isEqualTo("VIOLATED first at time 5");
        assertThat(only(check + "RC STEP CHECK(3, demand, 1, 2) ~~|")).isEqualTo("PASSED ");
    }

    @Test
    void whatCannotBeTestedSaysWhy() {
        List<RealityOutcome> outcomes = test("""
                a :THE CONDITION: total + demand > 3 :IMPLIES: total > 0 ~~|
                b :THE CONDITION: demand = 3 :IMPLIES: total < RC COMPARE CHECK('base', total, 1, 1) ~~|
                c :THE CONDITION: nothing :IMPLIES: total > 0 ~~|
                """);
        assertThat(outcomes)
                .flatExtracting(RealityOutcome::problems)
                .extracting(Diagnostic::message)
                .containsExactly(
                        "this condition cannot be made true",
                        "a comparison with another run cannot be made",
                        "this condition cannot be made true");
        assertThat(RealityOutcome.failure(outcomes)).contains(ExitCode.INVALID);
    }
}
