package haihe.model.source;

import haihe.model.Threshold;
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
 * @param internal whether the reader made it up, so that it is not shown with the results
 * @param thresholds values of it, or of each of its elements, that give rise to events
 */
public record SourceVariable(
        SourceName name,
        List<SourceName> over,
        Optional<Passage> unit,
        String doc,
        String label,
        String sector,
        boolean internal,
        List<Threshold> thresholds,
        SourceDefinition definition) {
    public SourceVariable {
        over = List.copyOf(over);
        thresholds = List.copyOf(thresholds);
    }

    /** A variable without events. */
    public SourceVariable(
            SourceName name,
            List<SourceName> over,
            Optional<Passage> unit,
            String doc,
            String label,
            String sector,
            boolean internal,
            SourceDefinition definition) {
        this(name, over, unit, doc, label, sector, internal, List.of(), definition);
    }

    /** A variable that is shown with the results. */
    public SourceVariable(
            SourceName name,
            List<SourceName> over,
            Optional<Passage> unit,
            String doc,
            String label,
            String sector,
            SourceDefinition definition) {
        this(name, over, unit, doc, label, sector, false, definition);
    }
}
