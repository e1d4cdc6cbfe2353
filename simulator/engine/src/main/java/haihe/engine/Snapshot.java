package haihe.engine;

import haihe.engine.internal.integrate.Integration;

/** The state of a {@link Session} at a time: stocks, constants and histories. Immutable, may be shared by threads. */
public final class Snapshot {

    private final Compiled compiled;
    private final Plan plan;
    private final Integration.State state;

    Snapshot(Compiled compiled, Plan plan, Integration.State state) {
        this.compiled = compiled;
        this.plan = plan;
        this.state = state;
    }

    /** When it was taken. */
    public double time() {
        return state.time();
    }

    Integration.State state() {
        return state;
    }

    /** Whether a run of this model and plan can go on from here. */
    boolean fits(Compiled otherModel, Plan otherPlan) {
        return compiled == otherModel
                && plan.method().equals(otherPlan.method())
                && plan.grid().start() == otherPlan.grid().start()
                && plan.grid().stop() == otherPlan.grid().stop()
                && plan.grid().step(0) == otherPlan.grid().step(0)
                && plan.grid().last() == otherPlan.grid().last();
    }
}
