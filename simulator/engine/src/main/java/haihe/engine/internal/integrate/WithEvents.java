package haihe.engine.internal.integrate;

import java.util.List;
import java.util.Optional;

/** An integration that stands at every point of the DT grid to look for events, and ends where one asks for it. */
public final class WithEvents implements Integration {

    private final Integration inner;
    private final DynamicSystem system;
    private final TimeGrid grid;
    private final EventWatch events;

    public WithEvents(Integration inner, DynamicSystem system, TimeGrid grid, List<WatchedSlot> slots) {
        this.inner = inner;
        this.system = system;
        this.grid = grid;
        this.events = new EventWatch(slots, grid.step(0));
    }

    @Override
    public List<Occurrence> occurrences() {
        return List.copyOf(events.occurrences());
    }

    @Override
    public Optional<Ending> begin() {
        Optional<Ending> ending = inner.begin();
        events.begin(system.values());
        return ending;
    }

    @Override
    public double time() {
        return inner.time();
    }

    @Override
    public boolean canReach(double time) {
        return inner.canReach(time);
    }

    @Override
    public Optional<Ending> advanceTo(double time) {
        for (int point = grid.pointBefore(time()) + 1; point < grid.last() && grid.time(point) < time; point++) {
            Optional<Ending> ending = advanceAndLook(grid.time(point));
            if (ending.isPresent()) {
                return ending;
            }
        }
        if (time <= time()) {
            return inner.advanceTo(time);
        }
        return grid.pointAt(time).isPresent() ? advanceAndLook(time) : inner.advanceTo(time);
    }

    private Optional<Ending> advanceAndLook(double time) {
        Optional<Ending> ending = inner.advanceTo(time);
        return ending.isPresent() ? ending : events.look(time, system.values()).map(Ending::stopped);
    }

    @Override
    public void constantsChanged() {
        inner.constantsChanged();
    }

    @Override
    public double integral(int flow) {
        return inner.integral(flow);
    }

    @Override
    public List<String> remarks() {
        return inner.remarks();
    }

    @Override
    public long steps() {
        return inner.steps();
    }

    @Override
    public long rejectedSteps() {
        return inner.rejectedSteps();
    }

    @Override
    public State save() {
        return new Saved(inner.save(), events.save());
    }

    @Override
    public void restore(State state) {
        Saved saved = (Saved) state;
        inner.restore(saved.state);
        events.restore(saved.seen);
    }

    private record Saved(State state, EventWatch.Seen seen) implements State {
        @Override
        public double time() {
            return state.time();
        }
    }
}
