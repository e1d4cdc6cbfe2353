package haihe.model.io.internal.vensim;

import haihe.model.source.SourceName;
import java.util.List;

/** The name of a macro, its inputs, and its outputs besides the one that has its name. */
record MacroHead(SourceName name, List<SourceName> inputs, List<SourceName> outputs) {
    MacroHead {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
