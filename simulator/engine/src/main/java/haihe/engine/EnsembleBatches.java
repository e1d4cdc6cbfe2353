package haihe.engine;

import haihe.engine.EnsembleBackend.Kind;
import haihe.engine.internal.codegen.lanes.LaneCompiler;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.program.Program;
import java.util.Optional;

/** How the runs of an ensemble are divided into batches that go together: the code of lanes, if there is any. */
final class EnsembleBatches {

    /** Memory of the slots of all lanes that a processor's own caches hold, in numbers. */
    private static final int CACHED = 256 * 1024 / 8;

    /** Memory of the saved rows of all lanes, in numbers. */
    private static final int SAVED = 64 * 1024 * 1024 / 8;

    private static final int FEWEST = 8;
    private static final int USUAL_MOST = 256;

    private final EnsembleBackend backend;
    private final Optional<LaneCompiler.Code> code;

    private EnsembleBatches(EnsembleBackend backend, Optional<LaneCompiler.Code> code) {
        this.backend = backend;
        this.code = code;
    }

    static EnsembleBatches of(EnsemblePlan plan, EnsembleOptions options) {
        Optional<String> obstacle = obstacle(plan, options);
        if (obstacle.isPresent()) {
            return new EnsembleBatches(new EnsembleBackend(Kind.SCALAR, 1, obstacle.get()), Optional.empty());
        }
        Program program = plan.compiled().lowered().program();
        int lanes = options.lanes().orElse(usualLanes(plan, program));
        return new EnsembleBatches(
                new EnsembleBackend(Kind.PLAIN, lanes, "loops over " + lanes + " lanes"),
                Optional.of(LaneCompiler.plain(program, lanes)));
    }

    private static int usualLanes(EnsemblePlan plan, Program program) {
        int cached = CACHED / Math.max(1, program.layout().size());
        long row = (long) plan.grid().rows() * Math.max(1, plan.saved().size());
        long saved = SAVED / row;
        long lanes = Math.min(Math.min(cached, saved), USUAL_MOST);
        return (int) Math.max(FEWEST, lanes / FEWEST * FEWEST);
    }

    /** Why lanes cannot do it. */
    private static Optional<String> obstacle(EnsemblePlan plan, EnsembleOptions options) {
        LoweredModel lowered = plan.compiled().lowered();
        if (options.fastest().equals(Optional.of(Kind.SCALAR))) {
            return Optional.of("one run at a time, as asked for");
        }
        if (!(plan.plan().method() instanceof Method.FixedStep)) {
            return Optional.of("method " + plan.plan().method().id() + " chooses steps of its own for every run");
        }
        if (!lowered.program().stores().isEmpty()) {
            return Optional.of("lanes have no conveyors and queues");
        }
        if (!lowered.thresholds().isEmpty()) {
            return Optional.of("events may end each run at a time of its own");
        }
        boolean varying = lowered.controls().filter(times -> times.varying()).isPresent();
        return varying ? Optional.of("the model changes its step or stop time on the way") : Optional.empty();
    }

    EnsembleBackend backend() {
        return backend;
    }

    /** How many runs go together. */
    int size() {
        return backend.lanes();
    }

    /** The code; empty if there are no lanes. */
    Optional<LaneCompiler.Code> code() {
        return code;
    }
}
