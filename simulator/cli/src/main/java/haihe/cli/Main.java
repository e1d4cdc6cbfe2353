package haihe.cli;

import picocli.CommandLine;

/** The program. */
public final class Main {

    private Main() {}

    /** Runs a command and exits with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        int code = execute(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    /** Runs a command. */
    static int execute(Terminal terminal, String... arguments) {
        return commandLine(terminal).execute(arguments);
    }

    /** The command line with all its commands. */
    static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new HaiheCommand(terminal), new CommandFactory(terminal));
        line.setOut(new java.io.PrintWriter(terminal.out(), true));
        line.setErr(new java.io.PrintWriter(terminal.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.coloursOut() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        Failures failures = new Failures(terminal);
        line.setParameterExceptionHandler(failures::usage);
        line.setExecutionExceptionHandler(failures::execution);
        return line;
    }
}
