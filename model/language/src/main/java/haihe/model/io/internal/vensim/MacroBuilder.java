package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceMacro;
import haihe.model.source.SourceName;
import haihe.model.source.SourceText;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the macros of the source model (Vensim reference manual, "Macros"). */
final class MacroBuilder {

    private static final Pattern DELAYP_CALL = Pattern.compile("DELAYP\\s*\\(", Pattern.CASE_INSENSITIVE);

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

    /**
     * A function that is a macro of Vensim's own: a delay of third order with the content of its pipeline (Vensim reference
     * manual, "DELAYP").
     */
    private static final String DELAYP = """
            :MACRO: DELAYP(input, delay time : pipeline)
            DELAYP = LV3 / DL ~~|
            pipeline = LV1 + LV2 + LV3 ~~|
            LV3 = INTEG(RT2 - DELAYP, DL * input) ~~|
            RT2 = LV2 / DL ~~|
            LV2 = INTEG(RT1 - RT2, LV3) ~~|
            RT1 = LV1 / DL ~~|
            LV1 = INTEG(input - RT1, LV3) ~~|
            DL = delay time / 3 ~~|
            :END OF MACRO:
            """;

    /** The macros in a text, and those of Vensim's own that it may call. */
    static List<MdlBlock> blocks(MdlScanner scanner, SourceText source) {
        List<MdlBlock> blocks = new ArrayList<>(scanner.macros());
        boolean defined = blocks.stream()
                .anyMatch(block -> DELAYP_CALL.matcher(block.head().text()).find());
        if (!defined && DELAYP_CALL.matcher(source.text()).find()) {
            MdlScanner own = new MdlScanner(SourceText.of("<DELAYP>", DELAYP));
            own.scan();
            blocks.addAll(own.macros());
        }
        return blocks;
    }

    private void add(MacroHead head, Definitions body) {
        if (macros.putIfAbsent(head.name().name(), new Parsed(head, body)) != null) {
            String message = "the macro '" + head.name().text() + "' is defined twice";
            problems.error(Code.DUPLICATE_DEFINITION, head.name().span(), message, "keep one of the two");
        }
    }

    /** Adds the names that the macros use. */
    void addTo(Mentions mentions) {
        macros.values().forEach(macro -> macro.body().addTo(mentions));
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
                MacroHead.callable(head.name()),
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
