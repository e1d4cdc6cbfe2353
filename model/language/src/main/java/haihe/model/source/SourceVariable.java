package haihe.model.source;

import java.util.List;
import java.util.Optional;

/**
 * A variable as written.
 *
 * @param over names of its dimensions
 * @param unit its unit expression
 * @param doc what it means; may be empty
 * @param label a text for charts; may be empty
 * @param sector the file or group it comes from; may be empty
 */
public record SourceVariable(
        SourceName name,
        List<SourceName> over,
        Optional<Passage> unit,
        String doc,
        String label,
        String sector,
        SourceDefinition definition) {
    public SourceVariable {
        over = List.copyOf(over);
    }
}
