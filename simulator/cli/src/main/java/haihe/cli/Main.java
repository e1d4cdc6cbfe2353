package haihe.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The program. */
public final class Main {

    /** The commands in the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    /** The commands that need no other. */
    private static final Map<String, Class<?>> ALONE = alone();

    private Main() {}

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>(alone());
        commands.put("completion", CompletionCommand.class);
        commands.put("help", CommandLine.HelpCommand.class);
        return commands;
    }

    private static Map<String, Class<?>> alone() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand.class);
        commands.put("check", CheckCommand.class);
        commands.put("list", ListCommand.class);
        commands.put("explain", ExplainCommand.class);
        commands.put("compare", CompareCommand.class);
        commands.put("sweep", SweepCommand.class);
        commands.put("sensitivity", SensitivityCommand.class);
        commands.put("audit", AuditCommand.class);
        commands.put("convert", ConvertCommand.class);
        commands.put("conform", ConformCommand.class);
        commands.put("plot", PlotCommand.class);
        commands.put("diagram", DiagramCommand.class);
        commands.put("warm-up", WarmUpCommand.class);
        return commands;
    }

    /** Runs a command and exits with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        if (arguments.length > 1 && ALONE.containsKey(arguments[0])) {
            Preload.begin();
        }
        Terminal terminal = Terminal.ofProcess();
        int code = execute(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    /** Runs a command. */
    static int execute(Terminal terminal, String... arguments) {
        return commandLine(terminal, arguments).execute(arguments);
    }

    /** The command line; with the command alone that the arguments ask for, since building all takes a while. */
    private static CommandLine commandLine(Terminal terminal, String... arguments) {
        CommandFactory factory = new CommandFactory(terminal);
        CommandLine line = new CommandLine(new HaiheCommand(terminal), factory);
        boolean one = arguments.length > 0 && ALONE.containsKey(arguments[0]);
        COMMANDS.forEach((name, type) -> {
            if (!one || name.equals(arguments[0])) {
                line.addSubcommand(name, new CommandLine(type, factory));
            }
        });
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
