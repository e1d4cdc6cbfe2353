package haihe.cli;

import haihe.engine.Run;
import haihe.engine.RunListener;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.engine.Trajectory;
import haihe.experiment.suite.ScenarioSuite;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.TimeSpec;
import haihe.model.io.RealityChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a reality check.
 *
 * @param name the check
 * @param result how it ended
 * @param detail where and when it was violated, or why it could not be tested
 * @param problems what is wrong with a check that cannot be tested
 */
record RealityOutcome(String name, Result result, String detail, List<Diagnostic> problems) {

    /** How a check ended. */
    enum Result {
        PASSED,
        VIOLATED,
        UNTESTED
    }

    RealityOutcome {
        problems = List.copyOf(problems);
    }

    /** Runs one check under the settings of a job, looking at every step. */
    static RealityOutcome run(RealityChecks.Check check, Job job, RunListener listener) {
        List<Diagnostic> errors =
                check.problems().stream().filter(Diagnostic::isError).toList();
        if (check.trial().isEmpty()) {
            return untested(check, errors);
        }
        try {
            Model model = check.trial().get();
            Diagnostics problems = new Diagnostics();
            ScenarioSuite suite = ScenarioSuite.of(Simulator.of(model), List.of(job.config()), problems);
            problems.throwIfErrors();
            Scenario scenario = suite.scenarios().get(0);
            Scenario every = scenario.with(everyStep(scenario.time().orElse(model.time())))
                    .saving(List.of(check.holds().text()));
            return judged(check, suite.simulator().run(every, listener));
        } catch (ModelException refused) {
            return untested(check, refused.diagnostics());
        }
    }

    private static TimeSpec everyStep(TimeSpec time) {
        return new TimeSpec(
                time.start(), time.stop(), time.step(), time.step(), time.unit(), time.method(), time.span());
    }

    private static RealityOutcome untested(RealityChecks.Check check, List<Diagnostic> problems) {
        String reason = problems.isEmpty() ? "" : problems.get(0).message();
        return new RealityOutcome(check.name(), Result.UNTESTED, reason, problems);
    }

    private static RealityOutcome judged(RealityChecks.Check check, Run run) {
        Trajectory trajectory = run.trajectory();
        for (int row = 0; row < trajectory.size(); row++) {
            List<String> elements = new ArrayList<>();
            for (int column = 0; column < trajectory.columns().size(); column++) {
                if (trajectory.value(row, column) == 0) {
                    elements.add(trajectory.columns().get(column));
                }
            }
            if (!elements.isEmpty()) {
                String where = subscripts(elements);
                String when = "first at time " + Numbers.text(trajectory.time(row));
                return new RealityOutcome(
                        check.name(), Result.VIOLATED, where.isEmpty() ? when : when + " in " + where, List.of());
            }
        }
        return run.status().isSuccess()
                ? new RealityOutcome(check.name(), Result.PASSED, "", List.of())
                : new RealityOutcome(
                        check.name(),
                        Result.VIOLATED,
                        "the run ended early: " + run.status().message(),
                        List.of());
    }

    private static String subscripts(List<String> columns) {
        List<String> subscripts = columns.stream()
                .filter(column -> column.endsWith("]"))
                .map(column -> column.substring(column.lastIndexOf('[')))
                .toList();
        return String.join(", ", subscripts);
    }

    /** The line that says what came of the check. */
    String line(Terminal terminal) {
        String word = result.name().toLowerCase(Locale.ROOT);
        String padded = word + " ".repeat(Result.VIOLATED.name().length() - word.length());
        return terminal.verdict(result == Result.PASSED, padded) + "  " + name
                + (detail.isEmpty() ? "" : ": " + detail);
    }

    /** The result for a program. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("check", name);
        plain.put("result", result.name().toLowerCase(Locale.ROOT));
        plain.put("detail", detail);
        return plain;
    }

    /** The exit status after these results; empty if all passed. */
    static Optional<Integer> failure(List<RealityOutcome> tests) {
        if (tests.stream().anyMatch(each -> each.result() == Result.VIOLATED)) {
            return Optional.of(ExitCode.RUN_FAILED);
        }
        return tests.stream().anyMatch(each -> each.result() == Result.UNTESTED)
                ? Optional.of(ExitCode.INVALID)
                : Optional.empty();
    }
}
