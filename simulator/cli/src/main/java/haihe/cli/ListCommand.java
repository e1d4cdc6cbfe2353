package haihe.cli;

import haihe.model.Variable;
import haihe.results.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haihe list}: the variables of a model. */
@Command(
        name = "list",
        header = "List the variables of a model.",
        description = "%nOne line each: kind, name with dimensions, unit, meaning.%n",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ListCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "A model or a run config.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "Only variables with this text in their name, label or meaning.")
    private @Nullable String wanted;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only stock, flow, aux, constant, lookup or series.")
    private @Nullable Kind kind;

    @Option(names = "--sector", paramLabel = "SECTOR", description = "Only variables of this sector (file).")
    private @Nullable String sector;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    /** The kinds of variables. */
    enum Kind {
        STOCK,
        FLOW,
        AUX,
        CONSTANT,
        LOOKUP,
        SERIES
    }

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Variable> chosen =
                JobLoader.model(file).variables().stream().filter(this::matches).toList();
        if (output.json()) {
            terminal.out()
                    .print(Json.text(chosen.stream().map(ListCommand::plain).toList()));
            return ExitCode.OK;
        }
        TextTable table = new TextTable("llll");
        chosen.forEach(variable -> table.row(
                terminal.faint(VariableText.kind(variable)),
                terminal.bold(VariableText.nameWithDimensions(variable)),
                VariableText.unit(variable),
                meaning(variable)));
        table.lines().forEach(terminal::print);
        terminal.note(chosen.size() + (chosen.size() == 1 ? " variable" : " variables"));
        return ExitCode.OK;
    }

    private boolean matches(Variable variable) {
        if (kind != null && !VariableText.kind(variable).equals(kind.name().toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (sector != null && !variable.declaration().sector().equalsIgnoreCase(sector)) {
            return false;
        }
        if (wanted == null) {
            return true;
        }
        String text = wanted.toLowerCase(Locale.ROOT);
        return Stream.of(
                        variable.name().text(),
                        variable.name().key(),
                        variable.declaration().label(),
                        variable.declaration().doc())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text));
    }

    private static String meaning(Variable variable) {
        String label = variable.declaration().label();
        String doc = variable.declaration().doc();
        return label.isEmpty() ? doc : doc.isEmpty() ? label : label + ": " + doc;
    }

    private static Map<String, Object> plain(Variable variable) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", variable.name().text());
        plain.put("kind", VariableText.kind(variable));
        plain.put(
                "over", variable.over().stream().map(each -> each.name().text()).toList());
        plain.put("unit", variable.declaration().unitText());
        plain.put("label", variable.declaration().label());
        plain.put("doc", variable.declaration().doc());
        plain.put("sector", variable.declaration().sector());
        return plain;
    }
}
