package haihe.experiment.conformance;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Data variables that a reader left out of a model, with a warning, because no file has their values and no equation uses
 * them. A reference that has them cannot be compared in full.
 *
 * @param columns what their columns would be called, as {@link ColumnName#keyOf}
 */
record LeftOut(Set<String> columns) {

    LeftOut {
        columns = Set.copyOf(columns);
    }

    static LeftOut of(List<Diagnostic> diagnostics) {
        return new LeftOut(diagnostics.stream()
                .filter(each -> each.code() == Code.BAD_DATA && !each.isError())
                .map(Diagnostic::message)
                .filter(message -> message.startsWith("'") && message.endsWith("so it is left out"))
                .map(message -> ColumnName.keyOf(message.substring(1, message.indexOf("' is data"))))
                .collect(Collectors.toSet()));
    }

    /** Whether nothing but columns of these variables keeps a run from agreeing with its reference. */
    boolean explains(Agreement agreement) {
        return !agreement.missingColumns().isEmpty()
                && agreement.wrong() == 0
                && agreement.missingTimes().isEmpty()
                && agreement.missingColumns().stream().allMatch(this::has);
    }

    private boolean has(String column) {
        int bracket = column.indexOf('[');
        return columns.contains(ColumnName.keyOf(bracket < 0 ? column : column.substring(0, bracket)));
    }
}
