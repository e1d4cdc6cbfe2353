package haihe.cli;

import picocli.CommandLine.Option;

/** Options that every command has: how to talk. */
final class OutputOptions implements HaiheCommand.Part {

    private final Terminal terminal;

    @Option(names = "--json", description = "Print the result as JSON, for programs.")
    private boolean json;

    private boolean quiet;
    private Terminal.ColourMode colour = Terminal.ColourMode.AUTO;

    OutputOptions(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but results and errors.")
    void quiet(boolean beQuiet) {
        quiet = beQuiet;
        terminal.configure(quiet, colour);
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (on a terminal), always or never. Default: auto.")
    void colour(Terminal.ColourMode mode) {
        colour = mode;
        terminal.configure(quiet, colour);
    }

    /** Whether the result goes to a program. */
    boolean json() {
        return json;
    }
}
