package haihe.cli;

/** What the program's exit status says. */
final class ExitCode {

    /** All went well. */
    static final int OK = 0;
    /** A run ended before its stop time. */
    static final int RUN_FAILED = 1;
    /** The command line makes no sense. */
    static final int USAGE = 2;
    /** The model, a config or its data is invalid. */
    static final int INVALID = 3;
    /** A file could not be read or written. */
    static final int FILE = 4;

    private ExitCode() {}
}
