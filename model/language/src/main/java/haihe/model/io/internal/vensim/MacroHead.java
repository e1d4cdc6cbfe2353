package haihe.model.io.internal.vensim;

import haihe.model.Name;
import haihe.model.source.SourceName;
import java.util.List;

/** The name of a macro, its inputs, and its outputs besides the one that has its name. */
record MacroHead(SourceName name, List<SourceName> inputs, List<SourceName> outputs) {
    MacroHead {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * The name by which equations call a macro: its own, unless translated equations call a function by that name, as
     * {@code INIT} is called for {@code INITIAL}.
     */
    static SourceName callable(SourceName macro) {
        return FunctionTable.isTarget(macro.name())
                ? new SourceName(Name.of(macro.text() + " (macro)"), macro.span())
                : macro;
    }
}
