package haihe.cli;

import haihe.engine.Session;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Suggestions;
import haihe.model.Variable;
import haihe.model.analysis.DependencyTree;
import haihe.results.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haihe explain}: what a variable is, what moves it, what it moves. */
@Command(
        name = "explain",
        header = "Explain a variable: definition, unit, causes and uses, value.",
        description = {
            "%nThe causes and uses are shown as trees; LOOP marks a variable that leads back to itself,"
                    + " ... one that is unfolded elsewhere or goes deeper.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExplainCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "A model or a run config.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path file;

    @Parameters(index = "1", paramLabel = "NAME", description = "A variable; case and blanks do not matter.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private String name;

    @Option(names = "--depth", paramLabel = "N", description = "Levels of the trees. Default: 2.")
    private int depth = 2;

    @Option(names = "--at", paramLabel = "TIME", description = "Time of the value that is shown. Default: the start.")
    private @Nullable Double time;

    @Mixin
    private final JobOptions changes = new JobOptions();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Job job = JobLoader.load(file, changes);
        Variable variable = find(job.model());
        Map<String, Double> values = values(job, variable);
        DependencyTree causes = DependencyTree.causes(job.model(), variable.name(), depth);
        DependencyTree uses = DependencyTree.uses(job.model(), variable.name(), depth);
        if (output.json()) {
            terminal.out().print(Json.text(plain(variable, values, causes, uses)));
        } else {
            print(variable, values);
            tree("causes", causes);
            tree("uses", uses);
        }
        return ExitCode.OK;
    }

    private Variable find(Model model) {
        String wanted = Columns.nameOf(name);
        return (wanted.isBlank() ? java.util.Optional.<Variable>empty() : model.variable(Name.of(wanted)))
                .orElseThrow(() -> new CommandFailed(
                        ExitCode.USAGE,
                        "the model has no variable '" + name + "'"
                                + Suggestions.didYouMean(
                                                wanted,
                                                model.variables().stream()
                                                        .map(each -> each.name().text())
                                                        .toList())
                                        .map(hint -> "; " + hint)
                                        .orElse("; 'haihe list " + file + "' shows all")));
    }

    private Map<String, Double> values(Job job, Variable variable) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (variable instanceof Variable.Lookup) {
            return values;
        }
        Session session =
                job.suite().simulator().session(job.suite().scenarios().get(0).saving(List.of()));
        if (time != null && !session.advanceTo(time)) {
            throw new CommandFailed(
                    ExitCode.RUN_FAILED, session.ended().orElseThrow().message());
        }
        for (String column : job.suite().simulator().columns()) {
            boolean wanted = Name.of(Columns.nameOf(column)).equals(variable.name());
            boolean element = !name.contains("[") || sameElement(column);
            if (wanted && element) {
                values.put(column, session.read(column));
            }
        }
        values.put("", session.time());
        return values;
    }

    private boolean sameElement(String column) {
        String one = Columns.elementsOf(column);
        String two = Columns.elementsOf(name);
        return !one.isBlank() && !two.isBlank() && Name.of(one).equals(Name.of(two));
    }

    private void print(Variable variable, Map<String, Double> values) {
        Variable.Declaration declaration = variable.declaration();
        terminal.print(terminal.bold(VariableText.nameWithDimensions(variable)) + "  " + VariableText.kind(variable)
                + ", " + VariableText.unit(variable)
                + (declaration.label().isEmpty() ? "" : "  " + declaration.label()));
        if (!declaration.doc().isEmpty()) {
            terminal.print("  " + declaration.doc().strip().replaceAll("\\s*\\n\\s*", "\n  "));
        }
        terminal.print("  " + variable.match(new VariableText.Definition()).replace("\n", "\n  "));
        terminal.print("  " + terminal.faint(declaration.span().toString()));
        if (values.isEmpty()) {
            return;
        }
        terminal.print("");
        terminal.print(
                terminal.bold("value") + " at " + Numbers.text(java.util.Objects.requireNonNull(values.get(""))));
        TextTable table = new TextTable("lrl");
        values.forEach((column, value) -> {
            if (!column.isEmpty()) {
                table.row("  " + column, Numbers.text(value), VariableText.unit(variable));
            }
        });
        table.lines().forEach(terminal::print);
    }

    private void tree(String title, DependencyTree tree) {
        terminal.print("");
        terminal.print(terminal.bold(title) + (tree.branches().isEmpty() ? "  none" : ""));
        branches(tree, "  ");
    }

    private void branches(DependencyTree tree, String indent) {
        List<DependencyTree> all = tree.branches();
        for (int i = 0; i < all.size(); i++) {
            DependencyTree branch = all.get(i);
            boolean last = i == all.size() - 1;
            terminal.print(indent + (last ? "└─ " : "├─ ") + branch.variable().name() + "  "
                    + terminal.faint(VariableText.kind(branch.variable()) + ending(branch)));
            branches(branch, indent + (last ? "   " : "│  "));
        }
    }

    private static String ending(DependencyTree tree) {
        return switch (tree.ending()) {
            case NONE -> "";
            case LOOP -> ", LOOP";
            case REPEATED, DEEPER -> " ...";
        };
    }

    private static Map<String, Object> plain(
            Variable variable, Map<String, Double> values, DependencyTree causes, DependencyTree uses) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", variable.name().text());
        plain.put("kind", VariableText.kind(variable));
        plain.put("unit", variable.declaration().unitText());
        plain.put("doc", variable.declaration().doc());
        plain.put("definition", variable.match(new VariableText.Definition()));
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((column, value) -> shown.put(column.isEmpty() ? "time" : column, value));
        plain.put("values", shown);
        plain.put("causes", names(causes));
        plain.put("uses", names(uses));
        return plain;
    }

    private static List<Object> names(DependencyTree tree) {
        return tree.branches().stream()
                .<Object>map(branch -> branch.branches().isEmpty()
                        ? branch.variable().name().text()
                        : Map.of(branch.variable().name().text(), names(branch)))
                .toList();
    }
}
