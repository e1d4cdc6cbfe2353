package haihe.cli;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Severity;
import haihe.model.io.ModelFile;
import haihe.model.io.ModelWriter;
import haihe.model.io.Models;
import haihe.model.io.RealityChecks;
import haihe.results.Json;
import haihe.results.ResultFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code haihe convert}: a model in another format. */
@Command(
        name = "convert",
        header = "Write a model in another format.",
        description = {
            "%nReads a model in any format (native .conf, Vensim's .mdl, XMILE) and writes it, in one file with all"
                    + " data, in the format that the name of TO says: .conf for the native language, .xmile or .xml"
                    + " for XMILE (also .stmx and .itmx). The file is read again before it is put in place, so that it is known to"
                    + " mean the same.%n",
            "What the format cannot say is printed, one line each, and nothing is written, unless --partial asks for"
                    + " the rest. Warnings name what other tools may understand in another way. Macros are written as"
                    + " what their calls stand for.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 the file says all that the model does, 2 wrong usage, 3 the model is invalid or the",
            "format cannot say something, 4 a file cannot be read or written."
        })
final class ConvertCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FROM", description = "A model.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path from;

    @Parameters(index = "1", paramLabel = "TO", description = "The file to write.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path to;

    @Option(names = "--partial", description = "Write the file even if it cannot say all that the model does.")
    private boolean partial;

    @Option(names = "--replace", description = "Replace a file that exists.")
    private boolean replace;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private CommandSpec spec;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ResultFile file = target();
        Models.Checked read = Models.check(from, reading.all());
        Model model = read.model().orElseThrow(() -> new ModelException(read.diagnostics()));
        ModelWriter.Written written = ModelFile.write(model, to);
        List<Diagnostic> losses = new ArrayList<>(written.losses());
        losses.addAll(realityChecks());
        boolean complete = losses.stream().noneMatch(Diagnostic::isError);
        if (complete || partial) {
            file.writeText(written.text());
        }
        report(losses, complete);
        return complete ? ExitCode.OK : ExitCode.INVALID;
    }

    /** The reality checks of the model, which no other format has. */
    private List<Diagnostic> realityChecks() {
        return RealityChecks.names(from).stream()
                .map(name -> Diagnostic.warning(
                        Code.UNSUPPORTED, name.span(), "the reality check '" + name.text() + "' is not written"))
                .toList();
    }

    private ResultFile target() {
        if (ModelFile.writer(to).isEmpty()) {
            String names = "*.conf, *.xmile, *.stmx, *.itmx or *.xml";
            throw new ParameterException(
                    spec.commandLine(), "no writer for this kind of file: " + to + "; it writes " + names);
        }
        ResultFile file = new ResultFile(to, replace);
        file.obstacle().ifPresent(problem -> {
            throw new ModelException(List.of(problem.withHint("use --replace, or another name")));
        });
        return file;
    }

    private void report(List<Diagnostic> losses, boolean complete) {
        if (output.json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("from", from.toString());
            all.put("to", to.toString());
            all.put("written", complete || partial);
            all.put("losses", losses.stream().map(CheckCommand::plain).toList());
            terminal.out().print(Json.text(all));
            return;
        }
        losses.forEach(each -> terminal.alert(line(each)));
        if (complete || partial) {
            terminal.note("wrote " + to);
        } else {
            terminal.alert("haihe: nothing is written; --partial writes the file without these");
        }
    }

    private static String line(Diagnostic loss) {
        boolean placed = loss.span().line() > 0;
        String place = placed ? loss.span().toString() : loss.span().file();
        return place + ": " + (loss.severity() == Severity.WARNING ? "warning: " : "") + loss.message();
    }
}
