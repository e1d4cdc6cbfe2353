package haihe.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code haihe completion}: a script that teaches a shell the commands and options. */
@Command(
        name = "completion",
        header = "Print the completion script for bash and zsh.",
        description = {
            "%nFor this session:   source <(haihe completion)",
            "For every session:  haihe completion > ~/.local/share/bash-completion/completions/haihe%n"
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private CommandSpec spec;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash("haihe", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
