package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceMacro;
import haihe.model.source.SourceName;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the macros of the source model (Vensim reference manual, "Macros"). */
final class MacroBuilder {

    private final Diagnostics problems;
    private final Map<Name, Parsed> macros = new LinkedHashMap<>();

    private record Parsed(MacroHead head, Definitions body) {}

    MacroBuilder(List<MdlBlock> blocks, StatementParser parser, Diagnostics problems) {
        this.problems = problems;
        for (MdlBlock block : blocks) {
            Optional<MacroHead> head = parser.macro(block.head());
            Definitions body = Definitions.of(block.statements(), parser, problems);
            head.ifPresent(found -> add(found, body));
        }
    }

    private void add(MacroHead head, Definitions body) {
        if (macros.putIfAbsent(head.name().name(), new Parsed(head, body)) != null) {
            String message = "the macro '" + head.name().text() + "' is defined twice";
            problems.error(Code.DUPLICATE_DEFINITION, head.name().span(), message, "keep one of the two");
        }
    }

    Set<Name> names() {
        return macros.keySet();
    }

    /**
     * The macros.
     *
     * @param outer the variables of the model, which macros name with a {@code $} behind
     */
    List<SourceMacro> build(Parts parts, VariableTable outer) {
        List<SourceMacro> built = new ArrayList<>();
        for (Parsed macro : macros.values()) {
            built.add(build(macro, parts, outer));
        }
        return built;
    }

    private SourceMacro build(Parsed macro, Parts parts, VariableTable outer) {
        MacroHead head = macro.head();
        VariableTable own = macro.body().variables(parts.ranges());
        Set<Name> parameters = head.inputs().stream().map(SourceName::name).collect(Collectors.toSet());
        Symbols symbols = Symbols.ofMacro(own, names(), outer, parameters);
        List<SourceVariable> variables = MdlModelReader.build(symbols, parts);
        for (SourceName output : head.outputs()) {
            defined(output, own);
        }
        defined(head.name(), own);
        return new SourceMacro(
                head.name(),
                head.inputs(),
                Collections.nCopies(head.inputs().size(), Optional.empty()),
                variables,
                Optional.of(new SourceExpr.Reference(
                        head.name(), List.of(), head.name().span())),
                head.outputs(),
                Optional.empty(),
                "");
    }

    private void defined(SourceName output, VariableTable own) {
        if (own.variable(output.name()) == null) {
            String message = "the macro has no equation for '" + output.text() + "'";
            problems.error(Code.MISSING_EQUATION, output.span(), message, "add one before :END OF MACRO:");
        }
    }
}
