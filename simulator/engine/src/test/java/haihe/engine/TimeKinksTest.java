package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.model.Model;
import haihe.model.io.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reads the time and jumps or bends is stepped to: nothing is rejected, and nothing but rounding is lost. */
final class TimeKinksTest {

    private static final Scenario BASE = Scenario.named("base");

    private static Model model(String filling) {
        return Models.check("kinks.conf", """
                haihe = 1
                name = "kinks"
                time { start = 0, stop = 10, step = 0.25, save = 0.25, unit = year }
                units { year {} }
                dimensions { place = [north, south] }
                constants {
                  start { value = 3.3, unit = year }
                  lag { value = 0.4, unit = year }
                  starts { over = [place], value = [2.2, 5.7], unit = year }
                  one { value = 1, unit = "1/year" }
                }
                stocks { content { initial = "0", inflows = [filling], unit = "1" } }
                flows { filling { equation = "one * (%s)", unit = "1/year" } }
                aux {
                  years { equation = "TIME - 2 * lag", unit = year }
                  threshold { equation = "start + lag", unit = year }
                  open { over = [place], equation = "IF TIME > starts THEN 1 ELSE 0", unit = "1" }
                }
                lookups { shape { x = [0, 1, 4, 7], y = [0, 2, 1, 5], unit = "1", input-unit = year } }
                """.formatted(filling)).model().orElseThrow();
    }

    private static Run run(String filling, Scenario scenario, String method) {
        Run run = Simulator.of(model(filling))
                .run(scenario.with(Method.parse(method).orElseThrow()));
        assertThat(run.status().isCompleted()).isTrue();
        return run;
    }

    private static double end(Run run) {
        return run.trajectory().at("content", 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IF TIME > 3.3 THEN 2 ELSE 0                                | 13.4
            IF TIME >= start THEN 2 ELSE 0                             | 13.4
            IF start < TIME THEN 2 ELSE 0                              | 13.4
            IF TIME - start > lag THEN 2 ELSE 0                        | 12.6
            IF years >= start THEN 2 ELSE 0                            | 11.8
            IF TIME > threshold THEN 2 ELSE 0                          | 12.6
            IF (TIME - start) / (2 * lag) > 3 THEN 2 ELSE 0            | 8.6
            IF TIME > 2.1 AND NOT (TIME > threshold) THEN 1 ELSE 0     | 1.6
            MAX(TIME, start) / start                                   | 16.801515151515151
            MIN(TIME, start) / start                                   | 8.35
            ABS(TIME - start) / start                                  | 8.451515151515151
            SUM(open)                                                  | 12.1
            INT(TIME / 1.7 / lag * 0.4 * one)                          | 24.5
            IF TIME MOD 3 < 1.1 THEN 1 ELSE 0                          | 4.3
            IF TIME = 5 THEN 1000 ELSE 1                               | 10
            shape(TIME)                                                | 29.5
            shape(years)                                               | 25.5
            """)
    void isIntegratedExactlyWithoutRejectedSteps(String filling, double content) {
        Run run = run(filling, BASE, "tsit5");
        assertThat(end(run)).isCloseTo(content, within(1e-12));
        assertThat(run.statistics().rejectedSteps()).isZero();
    }

    @Test
    void movesWithTheScenario() {
        Run run = run("IF TIME > threshold THEN 2 ELSE 0", BASE.with("start", 7.1), "tsit5");
        assertThat(end(run)).isCloseTo(5, within(1e-12));
        assertThat(run.statistics().rejectedSteps()).isZero();
    }

    @Test
    void movesWithAConstantSetOnTheWay() {
        Session session = Simulator.of(model("IF TIME > threshold THEN 2 ELSE 0"))
                .session(BASE.with(Method.parse("tsit5").orElseThrow()));
        session.advanceTo(2);
        Snapshot before = session.snapshot();
        session.set("start", 7.1);
        session.advanceTo(10);
        assertThat(session.read("content")).isCloseTo(5, within(1e-12));
        session.restore(before);
        session.advanceTo(10);
        assertThat(session.read("content")).isCloseTo(12.6, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"dopri54", "dopri853", "higham54", "gbs", "rodas5p"})
    void isSteppedToByTheOtherMethodsAsWell(String method) {
        Run run = run("IF TIME > start THEN 2 ELSE 0", BASE, method);
        assertThat(end(run)).isCloseTo(13.4, within(1e-11));
        assertThat(run.statistics().rejectedSteps()).isZero();
    }

    @Test
    void isSeenAtSavedRowsAsItIsThere() {
        Run run = run("IF TIME >= 5 THEN 2 ELSE 0", BASE, "tsit5");
        assertThat(run.trajectory().at("filling", 4.75)).isZero();
        assertThat(run.trajectory().at("filling", 5)).isEqualTo(2);
        Run later = run("IF TIME > 5 THEN 2 ELSE 0", BASE, "tsit5");
        assertThat(later.trajectory().at("filling", 5)).isZero();
    }
}
