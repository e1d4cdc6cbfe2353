package haihe.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checked model: resolved, typed and immutable. Every name in it is defined, every equation has the right shape, and
 * no equations depend on each other in a circle within one instant.
 */
public final class Model {

    private final String name;
    private final String doc;
    private final TimeSpec time;
    private final Semantics semantics;
    private final List<UnitDeclaration> units;
    private final List<Dimension> dimensions;
    private final Map<Name, Variable> variables;
    private final List<Attachment> attachments;
    private final List<Export> exports;
    private final String hash;

    /** Puts a model together that declares no units. */
    public Model(
            String name,
            String doc,
            TimeSpec time,
            Semantics semantics,
            List<Dimension> dimensions,
            List<Variable> variables,
            String hash) {
        this(name, doc, time, semantics, List.of(), dimensions, variables, List.of(), List.of(), hash);
    }

    /**
     * Puts a model together; meant for the checker, which vouches for what the class promises.
     *
     * @param hash identifies the content of all source files, as hexadecimal SHA-256; empty if built by a program
     */
    public Model(
            String name,
            String doc,
            TimeSpec time,
            Semantics semantics,
            List<UnitDeclaration> units,
            List<Dimension> dimensions,
            List<Variable> variables,
            List<Attachment> attachments,
            List<Export> exports,
            String hash) {
        this.units = List.copyOf(units);
        this.attachments = List.copyOf(attachments);
        this.exports = List.copyOf(exports);
        this.name = name;
        this.doc = doc;
        this.time = time;
        this.semantics = semantics;
        this.dimensions = List.copyOf(dimensions);
        Map<Name, Variable> byName = new LinkedHashMap<>();
        for (Variable variable : variables) {
            if (byName.put(variable.name(), variable) != null) {
                throw new IllegalArgumentException("two variables called " + variable.name());
            }
        }
        this.variables = java.util.Collections.unmodifiableMap(byName);
        this.hash = hash;
    }

    /** The model's name. */
    public String name() {
        return name;
    }

    /** What the model is about; may be empty. */
    public String doc() {
        return doc;
    }

    /** Default start, stop, step, save interval and method. */
    public TimeSpec time() {
        return time;
    }

    /** Which tool's meaning applies where tools differ. */
    public Semantics semantics() {
        return semantics;
    }

    /** The units that the model declares, in order of definition. */
    public List<UnitDeclaration> units() {
        return units;
    }

    /** Dimensions and sub-ranges in order of definition. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** All variables in order of definition. */
    public List<Variable> variables() {
        return List.copyOf(variables.values());
    }

    /** The variable with this name. */
    public Optional<Variable> variable(Name wanted) {
        return Optional.ofNullable(variables.get(wanted));
    }

    /** What is kept with the model as it stands. */
    public List<Attachment> attachments() {
        return attachments;
    }

    /** The files that the model wants written after a run, in order; nothing is written unless the user asks. */
    public List<Export> exports() {
        return exports;
    }

    /** SHA-256 of the content of all source files, hexadecimal; empty if the model was built by a program. */
    public String hash() {
        return hash;
    }
}
