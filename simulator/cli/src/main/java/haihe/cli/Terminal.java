package haihe.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to the standard output, everything else to the standard error.
 *
 * <p>The launcher says in the system property {@code haihe.terminal} which of the two streams a person is looking at.
 */
final class Terminal {

    private static final String ESCAPE = "\u001b[";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean personReadsOut;
    private final boolean personReadsErr;
    private boolean quiet;
    private ColourMode colour = ColourMode.AUTO;

    /** When to use colour. */
    enum ColourMode {
        AUTO,
        ALWAYS,
        NEVER
    }

    Terminal(PrintStream out, PrintStream err, boolean personReadsOut, boolean personReadsErr) {
        this.out = out;
        this.err = err;
        this.personReadsOut = personReadsOut;
        this.personReadsErr = personReadsErr;
    }

    /** The terminal of this process. */
    static Terminal ofProcess() {
        String watched = System.getProperty("haihe.terminal", "");
        boolean plain = System.getenv("NO_COLOR") != null;
        Terminal terminal = new Terminal(
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                watched.contains("out"),
                watched.contains("err"));
        terminal.configure(false, plain ? ColourMode.NEVER : ColourMode.AUTO);
        return terminal;
    }

    /** Takes the user's wishes. */
    void configure(boolean beQuiet, ColourMode mode) {
        quiet = beQuiet;
        colour = mode;
    }

    /** The stream for results. */
    PrintStream out() {
        return out;
    }

    /** The stream for messages. */
    PrintStream err() {
        return err;
    }

    /** Writes a line of the result. */
    void print(String line) {
        out.println(line);
    }

    /** Writes a line that is good to know but no result; nothing if the user wants quiet. */
    void note(String line) {
        if (!quiet) {
            err.println(line);
        }
    }

    /** Writes a line that the user must see. */
    void alert(String line) {
        err.println(line);
    }

    /** Whether somebody watches messages scroll by and wants to see progress. */
    boolean showsProgress() {
        return personReadsErr && !quiet;
    }

    /** Whether results are coloured. */
    boolean coloursOut() {
        return coloured(personReadsOut);
    }

    /** Whether messages are coloured. */
    boolean coloursErr() {
        return coloured(personReadsErr);
    }

    private boolean coloured(boolean watched) {
        return colour == ColourMode.ALWAYS || colour == ColourMode.AUTO && watched;
    }

    /** A text in bold, if results are coloured. */
    String bold(String text) {
        return coloursOut() ? ESCAPE + "1m" + text + ESCAPE + "0m" : text;
    }

    /** A text in grey, if results are coloured. */
    String faint(String text) {
        return coloursOut() ? ESCAPE + "2m" + text + ESCAPE + "0m" : text;
    }

    /** A text in green for good or red for bad, if results are coloured. */
    String verdict(boolean good, String text) {
        return coloursOut() ? ESCAPE + (good ? "32m" : "31m") + text + ESCAPE + "0m" : text;
    }
}
