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
    private final Optional<Warming> warming;

    private EnsembleBatches(EnsembleBackend backend, Optional<LaneCompiler.Code> code, Optional<Warming> warming) {
        this.backend = backend;
        this.code = code;
        this.warming = warming;
    }

    static EnsembleBatches of(EnsemblePlan plan, EnsembleOptions options) {
        Optional<String> obstacle = obstacle(plan, options);
        if (obstacle.isPresent()) {
            EnsembleBackend scalar = new EnsembleBackend(Kind.SCALAR, 1, obstacle.get());
            return new EnsembleBatches(scalar, Optional.empty(), Optional.empty());
        }
        Program program = plan.compiled().program();
        int lanes = options.lanes().orElse(usualLanes(plan, program));
        boolean wanted = options.fastest().orElse(Kind.VECTOR) == Kind.VECTOR;
        if (wanted && LaneCompiler.vectorLength().isPresent()) {
            int length = LaneCompiler.vectorLength().get();
            int whole = (lanes + length - 1) / length * length;
            boolean fast = options.compilation().optimisations().contains(Optimisation.VECTOR_FUNCTIONS);
            return options.fastest().isPresent() || fast
                    ? vectors(program, whole, length, fast)
                    : warming(plan, whole, length);
        }
        String reason = wanted
                ? "this JVM was started without --add-modules jdk.incubator.vector"
                : "loops over lanes, as asked for";
        return new EnsembleBatches(
                new EnsembleBackend(Kind.PLAIN, lanes, reason),
                Optional.of(LaneCompiler.plain(program, lanes)),
                Optional.empty());
    }

    private static EnsembleBatches vectors(Program program, int lanes, int length, boolean fast) {
        EnsembleBackend backend = new EnsembleBackend(Kind.VECTOR, lanes, "vectors of " + length + " numbers");
        return new EnsembleBatches(backend, Optional.of(LaneCompiler.vector(program, lanes, fast)), Optional.empty());
    }

    private static EnsembleBatches warming(EnsemblePlan plan, int lanes, int length) {
        Program program = plan.compiled().program();
        String reason = "vectors of " + length + " numbers, after a start by loops while the JVM compiles";
        Warming warming =
                new Warming(plan, LaneCompiler.vector(program, lanes, false), LaneCompiler.plain(program, lanes));
        return new EnsembleBatches(
                new EnsembleBackend(Kind.VECTOR, lanes, reason), Optional.empty(), Optional.of(warming));
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

    /** The code that is best now; empty if there are no lanes. */
    Optional<LaneCompiler.Code> code() {
        return warming.map(Warming::best).or(() -> code);
    }

    /** Begins to use the code. */
    void begin() {
        warming.ifPresent(Warming::begin);
    }

    /** Ends to use the code. */
    void end() {
        warming.ifPresent(Warming::end);
    }
}
