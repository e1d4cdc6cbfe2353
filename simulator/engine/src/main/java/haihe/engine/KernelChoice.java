package haihe.engine;

import haihe.engine.internal.codegen.BytecodeCompiler;
import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.KernelCompiler;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Workload;
import org.jspecify.annotations.Nullable;

/**
 * The executable forms of a program. Unless the back end is given, it is interpreted until the work that runs announce,
 * added up, takes longer than compiling does. Thread-safe.
 */
final class KernelChoice {

    /**
     * Nodes that are interpreted in the time that a new JVM takes to load and start the compiler: measured on one core
     * with nothing warm, 30 ms with the compiler's classes at hand (60 ms without), where a node takes 0.7 microseconds.
     */
    private static final double START = 40_000;

    /** Nodes that are interpreted in the time that compiling one takes, 0.05 ms. */
    private static final double FOR_EACH_NODE = 70;

    private final Program program;
    private final Simulator.Backend backend;
    private final Kernel interpreter;
    private final Workload workload;
    private double work;
    private volatile @Nullable Kernel compiled;

    KernelChoice(Program program, Simulator.Backend backend) {
        this.program = program;
        this.backend = backend;
        this.interpreter = Interpreter.of(program);
        this.workload = Workload.of(program);
        this.compiled = backend == Simulator.Backend.COMPILED ? new BytecodeCompiler().compile(program) : null;
    }

    /** The form that is at hand, for a single evaluation. */
    Kernel present() {
        Kernel known = compiled;
        return known == null ? interpreter : known;
    }

    /** The form for a run of about so many evaluations. */
    Kernel forRun(double evaluations) {
        return backend == Simulator.Backend.AUTO && compiled == null ? choose(evaluations) : present();
    }

    private synchronized Kernel choose(double evaluations) {
        work += evaluations * workload.evaluated();
        if (compiled == null && work > START + FOR_EACH_NODE * workload.written()) {
            compiled = new BytecodeCompiler().compile(program);
        }
        return present();
    }

    /** Makes other programs of the same model executable, of which there are many evaluations. */
    KernelCompiler compiler() {
        return backend == Simulator.Backend.INTERPRETED ? Interpreter::of : new BytecodeCompiler();
    }
}
