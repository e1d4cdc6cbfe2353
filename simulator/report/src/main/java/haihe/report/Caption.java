package haihe.report;

/**
 * The texts around a chart.
 *
 * @param title what it shows
 * @param subtitle more about it; may be empty
 * @param source where the numbers come from; may be empty
 */
public record Caption(String title, String subtitle, String source) {

    /** A title alone. */
    public static Caption of(String title) {
        return new Caption(title, "", "");
    }

    /** This caption with a subtitle. */
    public Caption withSubtitle(String text) {
        return new Caption(title, text, source);
    }

    /** This caption with a note on sources. */
    public Caption withSource(String text) {
        return new Caption(title, subtitle, text);
    }
}
