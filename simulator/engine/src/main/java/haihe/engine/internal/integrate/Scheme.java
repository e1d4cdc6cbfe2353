package haihe.engine.internal.integrate;

/** The adaptive methods. */
public enum Scheme {
    DORMAND_PRINCE_54(false),
    DORMAND_PRINCE_853(false),
    HIGHAM_HALL_54(false),
    GRAGG_BULIRSCH_STOER(false),
    ADAMS_BASHFORTH(true),
    ADAMS_MOULTON(true);

    private final boolean multistep;

    Scheme(boolean multistep) {
        this.multistep = multistep;
    }

    /** Whether it needs a smooth past, so that it cannot start anew at every point of the DT grid. */
    public boolean isMultistep() {
        return multistep;
    }
}
