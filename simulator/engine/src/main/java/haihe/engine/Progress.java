package haihe.engine;

import haihe.engine.internal.integrate.TimeGrid;
import haihe.engine.internal.integrate.Watch;

/** Tells a listener how far a run is, not more often than a person could want. */
final class Progress implements Watch {

    /** Part of the time span between two calls. */
    private static final double PART = 0.005;

    /** Looks after which the listener is called even if the run is hardly further. */
    private static final int PATIENCE = 1000;

    private final RunListener listener;
    private final TimeGrid grid;
    private double told = Double.NEGATIVE_INFINITY;
    private int looks;

    Progress(RunListener listener, TimeGrid grid) {
        this.listener = listener;
        this.grid = grid;
    }

    @Override
    public boolean goesOn(double time) {
        double fraction = (time - grid.start()) / (grid.stop() - grid.start());
        looks++;
        if (fraction - told < PART && looks < PATIENCE) {
            return true;
        }
        return tell(fraction, time);
    }

    private boolean tell(double fraction, double time) {
        told = fraction;
        looks = 0;
        return listener.at(fraction, time) == RunListener.Reply.CONTINUE;
    }

    /** Tells that the stop time is reached, if the listener does not know. */
    void end() {
        if (told < 1) {
            tell(1, grid.stop());
        }
    }
}
