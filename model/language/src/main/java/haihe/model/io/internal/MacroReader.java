package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.settings.Settings;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceMacro;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the macros of one file. */
final class MacroReader {

    private static final List<String> KEYS = keys();

    private final Diagnostics problems;
    private final ArrayReader arrays;
    private final VariableReader variables;

    MacroReader(Diagnostics problems, ArrayReader arrays, VariableReader variables) {
        this.problems = problems;
        this.arrays = arrays;
        this.variables = variables;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("doc", "parameters", "defaults", "outputs", "result"));
        keys.addAll(VariableReader.BLOCKS);
        return List.copyOf(keys);
    }

    /** The macros of a file, in the order of the text. */
    List<SourceMacro> read(Settings file, String fileName) {
        List<SourceMacro> macros = new ArrayList<>();
        file.block("macros").ifPresent(block -> {
            for (String key : block.keys()) {
                Optional<SourceName> name = arrays.name(key, block.spanOf(key));
                Optional<Settings> body = block.block(key);
                if (name.isPresent() && body.isPresent()) {
                    macros.add(macro(name.get(), body.get(), fileName));
                }
            }
        });
        return macros;
    }

    private SourceMacro macro(SourceName name, Settings body, String fileName) {
        body.allowOnly(KEYS);
        body.require("result");
        List<SourceName> parameters = arrays.names(body, "parameters");
        return new SourceMacro(
                name,
                parameters,
                defaults(body, parameters),
                variables.read(body, fileName),
                body.passage("result").flatMap(arrays::expression),
                arrays.names(body, "outputs"),
                Optional.empty(),
                body.string("doc").orElse(""));
    }

    private List<Optional<SourceExpr>> defaults(Settings body, List<SourceName> parameters) {
        Optional<Settings> block = body.block("defaults");
        if (block.isEmpty()) {
            return parameters.stream().map(any -> Optional.<SourceExpr>empty()).toList();
        }
        List<String> known = parameters.stream().map(SourceName::text).toList();
        block.get().allowOnly(known);
        List<Optional<SourceExpr>> defaults = new ArrayList<>();
        for (SourceName parameter : parameters) {
            Optional<SourceExpr> value = block.get().passage(parameter.text()).flatMap(arrays::expression);
            if (value.isEmpty()
                    && !defaults.isEmpty()
                    && defaults.get(defaults.size() - 1).isPresent()) {
                String message = "'" + parameter.text() + "' comes after a parameter with a default and has none";
                problems.error(Code.MISSING_KEY, parameter.span(), message, "put the parameters with defaults last");
            }
            defaults.add(value);
        }
        return defaults;
    }
}
