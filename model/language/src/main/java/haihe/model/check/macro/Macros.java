package haihe.model.check.macro;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceMacro;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceVariable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The macros of a model, and the variables that their calls have brought so far. */
final class Macros {

    /** How deep calls may be nested: deeper ones can only come from a recursion that does not end. */
    static final int DEPTH = 256;

    /** How many variables calls may bring: far more than any model in use, few enough for the memory of a laptop. */
    static final int VARIABLES = 100_000;

    private final Map<Name, SourceMacro> macros = new LinkedHashMap<>();
    private final Map<Name, Set<Name>> outputsInside = new HashMap<>();
    private final Set<Name> recursive;
    private final Semantics semantics;
    private final ModelNames names;
    private final Diagnostics problems;
    private final Deque<Caller> waiting = new ArrayDeque<>();
    private final List<SourceVariable> shared = new ArrayList<>();
    private final Map<String, Name> sharedNames = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Outputs outputs;
    private final Set<Name> reported = new HashSet<>();
    private int variables;
    private boolean overflowed;

    Macros(SourceModel source, Diagnostics problems) {
        this.semantics = source.semantics();
        this.names = new ModelNames(source);
        this.problems = problems;
        this.outputs = new Outputs(names, problems);
        for (SourceMacro macro : source.macros()) {
            if (macros.putIfAbsent(macro.name().name(), macro) != null) {
                String message = "the macro '" + macro.name().text() + "' is defined twice";
                problems.error(Code.DUPLICATE_DEFINITION, macro.name().span(), message, "keep one of the two");
            }
        }
        this.recursive = Recursion.of(macros);
    }

    Optional<SourceMacro> get(Name name) {
        return Optional.ofNullable(macros.get(name));
    }

    boolean isRecursive(SourceMacro macro) {
        return recursive.contains(macro.name().name());
    }

    /** The names that calls inside a macro define, which are its own. */
    Set<Name> outputsInside(SourceMacro macro) {
        return outputsInside.computeIfAbsent(macro.name().name(), any -> MacroBody.outputs(macro, macros));
    }

    ModelNames names() {
        return names;
    }

    Diagnostics problems() {
        return problems;
    }

    Outputs outputs() {
        return outputs;
    }

    boolean namesMayBeFunctions() {
        return semantics.names() != Semantics.Names.FREE;
    }

    boolean elementsMayBeAbsent() {
        return semantics.arrays() == Semantics.Arrays.PARTIAL;
    }

    /** Whether another call would be one too many, which is reported once for each macro. */
    boolean isTooMuch(SourceMacro macro, Caller caller, SourceExpr.Call call) {
        boolean deep = caller.depth() >= DEPTH;
        if (!deep && variables < VARIABLES) {
            return false;
        }
        overflowed |= !deep;
        if (reported.add(macro.name().name())) {
            String text = macro.name().text();
            String message = deep
                    ? "the calls of " + text + " for '" + caller.root().name().text() + "' are nested more than "
                            + DEPTH + " deep"
                    : "the calls of macros make more than " + VARIABLES + " variables";
            String hint = "a recursive macro ends by a condition that the numbers written in its call decide";
            problems.error(Code.UNSUPPORTED, call.span(), message, hint);
        }
        return true;
    }

    /** Whether there were to be more variables than possible, which has been reported. */
    boolean areTooMany() {
        return overflowed;
    }

    /** What the variables of the next call of a macro for a variable of the model are called first. */
    String prefix(SourceMacro macro, Caller caller) {
        String plain = caller.root().name().text() + " \u00b7 " + macro.name().text();
        return plain + "(" + calls.merge(plain, 1, Integer::sum) + ")";
    }

    /** Adds a variable of a call, whose equations may call macros in turn. */
    void add(SourceVariable variable, Caller caller) {
        Diagnostics.stopIfInterrupted();
        variables++;
        names.add(variable);
        waiting.add(new Caller(variable, caller.root(), caller.depth() + 1));
    }

    /** The name of the copy, one for all calls, of a variable that is the same in every call. */
    Name shared(SourceMacro macro, SourceVariable variable) {
        String wanted = macro.name().text() + " \u00b7 " + variable.name().text();
        Name known = sharedNames.get(wanted);
        if (known != null) {
            return known;
        }
        Name name = names.fresh(wanted);
        sharedNames.put(wanted, name);
        SourceVariable copy = MacroCall.internal(name, variable, variable.over(), variable.definition(), "");
        names.add(copy);
        shared.add(copy);
        return name;
    }

    static boolean isShared(SourceVariable variable) {
        SourceDefinition definition = variable.definition();
        return definition instanceof SourceDefinition.Constant
                || definition instanceof SourceDefinition.Lookup
                || definition instanceof SourceDefinition.Series;
    }

    Optional<Caller> next() {
        return Optional.ofNullable(waiting.poll());
    }

    List<SourceVariable> shared() {
        return List.copyOf(shared);
    }
}
