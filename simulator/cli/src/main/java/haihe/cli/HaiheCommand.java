package haihe.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code haihe} itself: without a command it shows the help. */
@Command(
        name = "haihe",
        description = "Simulates models of stocks and flows.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  haihe run configs/roadmap.conf         the Jing-Jin-Ji region to 2035: tables, charts, roadmap",
            "  haihe run MODEL --set NAME=VALUE       one run, one constant changed",
            "  haihe explain MODEL NAME               what a variable means and what moves it",
            "",
            "Exit status: 0 ok, 1 a run ended early, 2 wrong usage, 3 invalid model or config,",
            "4 a file cannot be read or written."
        })
final class HaiheCommand implements Runnable {

    /** A command or a group of options that writes to the terminal; made with the terminal as its one argument. */
    interface Part {}

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private CommandSpec spec;

    HaiheCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }
}
