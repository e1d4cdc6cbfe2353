package haihe.engine;

import haihe.engine.internal.optimise.CommonSubexpressions;
import haihe.engine.internal.optimise.ConstantFolding;
import haihe.engine.internal.optimise.DeadCode;
import haihe.engine.internal.optimise.InvariantCode;
import haihe.engine.internal.optimise.LoopInvariants;
import haihe.engine.internal.optimise.Pass;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Ways to compute the same in less time, in the order in which they are applied. Those that are exact change no bit of any
 * result.
 */
public enum Optimisation {
    /** Computes what consists of numbers only; leaves out what changes nothing, such as a multiplication by 1. Exact. */
    CONSTANT_FOLDING(true, new ConstantFolding()),
    /** Computes once an evaluation what several expressions have in common. Exact. */
    COMMON_SUBEXPRESSIONS(true, new CommonSubexpressions()),
    /** Computes before a loop over elements, or a sum, what is the same for all of them. Exact. */
    LOOP_INVARIANTS(true, new LoopInvariants()),
    /** Computes once a run what depends on constants only, and again when a constant changes. Exact. */
    RUN_INVARIANTS(true, InvariantCode.ofRuns()),
    /** Computes once a step, not at each of its stages, what stands still within a step. Exact. */
    STEP_INVARIANTS(true, InvariantCode.ofSteps()),
    /** Leaves out what nobody needs: see {@link Compilation#keep}. Exact. */
    DEAD_CODE(true, new DeadCode()),
    /**
     * Lets ensembles that go by vectors compute exp, ln, sin and cos in vectors, within 2 units in the last place of the
     * exact value; single runs are as without. Not exact.
     */
    VECTOR_FUNCTIONS(false, program -> program);

    private final boolean exact;
    private final Pass pass;

    Optimisation(boolean exact, Pass pass) {
        this.exact = exact;
        this.pass = pass;
    }

    /** Whether every result stays the same to the last bit. */
    public boolean isExact() {
        return exact;
    }

    /** The name in configurations and on the command line: {@code constant-folding}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The one of this name, see {@link #id}; case and the kind of dash do not matter. */
    public static Optional<Optimisation> parse(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equalsIgnoreCase(id.strip().replace('_', '-')))
                .findFirst();
    }

    /** All exact ones. */
    public static Set<Optimisation> exact() {
        EnumSet<Optimisation> exact = EnumSet.allOf(Optimisation.class);
        exact.removeIf(each -> !each.exact);
        return Collections.unmodifiableSet(exact);
    }

    Pass pass() {
        return pass;
    }
}
