package haihe.experiment.conformance;

import haihe.engine.Run;
import haihe.engine.RunListener;
import haihe.engine.RunStatus;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.experiment.conformance.Verdict.Status;
import haihe.model.Diagnostic;
import haihe.model.ModelException;
import haihe.model.io.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Holds a model against its recorded output: reads it, runs it, and compares every recorded value.
 *
 * <pre>{@code
 * for (ConformanceCase each : ModelLibrary.find(folder, Exceptions.NONE)) {
 *     Verdict verdict = Conformance.check(each, RunListener.NONE);
 * }
 * }</pre>
 */
public final class Conformance {

    private Conformance() {}

    /**
     * The verdict on a case. Nothing is thrown: what goes wrong is the verdict.
     *
     * @param listener follows the run, and may end it
     */
    public static Verdict check(ConformanceCase each, RunListener listener) {
        try {
            Optional<ModelKind> kind = ModelKind.of(each.model());
            if (kind.isPresent() && kind.get().isUnfinished(each.model())) {
                return Verdict.of(each, Status.SKIPPED, "an equation is ???");
            }
            Optional<Reference> reference = reference(each);
            Verdict verdict = checked(each, reference, listener);
            return reference.isPresent() ? verdict.with(reference.get().file()) : verdict;
        } catch (IOException | Reference.BadReference failure) {
            return Verdict.of(each, Status.WRONG, String.valueOf(failure.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            return Verdict.crashed(each, fault);
        }
    }

    private static Optional<Reference> reference(ConformanceCase each) throws IOException {
        for (Path file : each.references()) {
            Optional<Reference> reference = Reference.read(file);
            if (reference.isPresent()) {
                return reference;
            }
        }
        return Optional.empty();
    }

    private static Verdict checked(ConformanceCase each, Optional<Reference> reference, RunListener listener) {
        Models.Checked checked = Models.check(each.model());
        if (checked.model().isEmpty()) {
            return refused(each, checked.diagnostics());
        }
        Run run;
        try {
            run = Simulator.of(checked.model().get()).run(Scenario.named(each.name()), listener);
        } catch (ModelException refusal) {
            return refused(each, refusal.diagnostics());
        }
        return judged(each, reference, run, LeftOut.of(checked.diagnostics())).with(checked.diagnostics());
    }

    private static Verdict refused(ConformanceCase each, List<Diagnostic> problems) {
        List<Diagnostic> errors = problems.stream().filter(Diagnostic::isError).toList();
        String first = errors.isEmpty() ? "without a reason" : text(errors.get(0));
        String rest = errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)" : "";
        return Verdict.of(each, Status.REFUSED, first + rest).with(problems);
    }

    private static String text(Diagnostic problem) {
        return problem.span().line() + ":" + problem.span().column() + ": " + problem.code() + " " + problem.message();
    }

    private static Verdict judged(ConformanceCase each, Optional<Reference> reference, Run run, LeftOut leftOut) {
        boolean ended = run.status().isCompleted() || run.status().kind() == RunStatus.Kind.STOPPED_BY_EVENT;
        if (!ended) {
            return Verdict.of(each, Status.FAILED, run.status().message());
        }
        if (reference.isEmpty()) {
            return Verdict.of(each, Status.NO_REFERENCE, "");
        }
        Agreement agreement = Agreement.of(run.trajectory(), reference.get(), Tolerance.RECORDED);
        if (leftOut.explains(agreement)) {
            return Verdict.of(each, Status.REFUSED, "data without values: " + agreement.text())
                    .with(agreement);
        }
        Status status = agreement.isComplete() ? Status.PASS : Status.WRONG;
        return Verdict.of(each, status, agreement.isComplete() ? "" : agreement.text())
                .with(agreement);
    }
}
