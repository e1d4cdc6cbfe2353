package haihe.engine.internal.integrate;

/** How numbers are written in messages. */
public final class Numbers {

    private static final double LARGEST_WHOLE = 1e15;

    private Numbers() {}

    /** The shortest text that reads back as this number; whole numbers without a decimal point. */
    public static String text(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
