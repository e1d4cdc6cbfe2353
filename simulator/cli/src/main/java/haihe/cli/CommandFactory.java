package haihe.cli;

import picocli.CommandLine;

/** Makes commands, each with the terminal it writes to. */
final class CommandFactory implements CommandLine.IFactory {

    private final Terminal terminal;

    CommandFactory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (HaiheCommand.Part.class.isAssignableFrom(type)) {
            return type.cast(type.getDeclaredConstructor(Terminal.class).newInstance(terminal));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
