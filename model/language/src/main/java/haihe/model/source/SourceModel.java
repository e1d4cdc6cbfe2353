package haihe.model.source;

import haihe.model.Attachment;
import haihe.model.Export;
import haihe.model.Semantics;
import haihe.model.units.UnitDefinition;
import haihe.model.units.UnitSystem;
import java.util.List;

/**
 * A model as written. What a reader could not make sense of it has reported and left out or left empty, so that checks
 * can go on without repeating the report.
 *
 * @param name the model's name; may be empty
 * @param doc what the model is about; may be empty
 * @param semantics which tool's meaning applies
 * @param time time settings
 * @param units declared units
 * @param undeclared what other names of units mean
 * @param dimensions dimensions and sub-ranges in order of definition
 * @param variables variables in order of definition; a name may occur twice
 * @param macros functions that the model defines
 * @param attachments what is kept with it as it stands
 * @param exports files it wants written after a run, in order
 */
public record SourceModel(
        String name,
        String doc,
        Semantics semantics,
        SourceTime time,
        List<UnitDefinition> units,
        UnitSystem.Undeclared undeclared,
        List<SourceDimension> dimensions,
        List<SourceVariable> variables,
        List<SourceMacro> macros,
        List<Attachment> attachments,
        List<Export> exports) {
    public SourceModel {
        units = List.copyOf(units);
        dimensions = List.copyOf(dimensions);
        variables = List.copyOf(variables);
        macros = List.copyOf(macros);
        attachments = List.copyOf(attachments);
        exports = List.copyOf(exports);
    }

    /** A model without attachments and exports. */
    public SourceModel(
            String name,
            String doc,
            Semantics semantics,
            SourceTime time,
            List<UnitDefinition> units,
            UnitSystem.Undeclared undeclared,
            List<SourceDimension> dimensions,
            List<SourceVariable> variables,
            List<SourceMacro> macros) {
        this(name, doc, semantics, time, units, undeclared, dimensions, variables, macros, List.of(), List.of());
    }

    /** A model without macros. */
    public SourceModel(
            String name,
            String doc,
            Semantics semantics,
            SourceTime time,
            List<UnitDefinition> units,
            UnitSystem.Undeclared undeclared,
            List<SourceDimension> dimensions,
            List<SourceVariable> variables) {
        this(name, doc, semantics, time, units, undeclared, dimensions, variables, List.of());
    }
}
