package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.source.SourceVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Variables that have the name of a function. XMILE keeps these names for functions (1.0, section 3.2.2), yet files that
 * were translated from other formats have them; in front of parentheses the function is meant, elsewhere the variable.
 */
final class SharedNames {

    private static final Set<String> FUNCTIONS =
            Arrays.stream("""
            ABS ARCCOS ARCSIN ARCTAN COS EXP INT LN LOG10 MAX MIN SIN SQRT TAN EXPRND LOGNORMAL NORMAL POISSON RANDOM
            DELAY DELAY1 DELAY3 DELAYN FORCST SMTH1 SMTH3 SMTHN TREND PULSE RAMP STEP INIT PREVIOUS SAFEDIV
            MEAN RANK SIZE STDDEV SUM""".split("\\s+")).map(name -> Name.of(name).key()).collect(Collectors.toUnmodifiableSet());

    private SharedNames() {}

    /** What a model means, given what its variables are called; each such name is a warning. */
    static Semantics semantics(List<SourceVariable> variables, Semantics usual, Diagnostics problems) {
        List<SourceVariable> shared = variables.stream()
                .filter(each -> FUNCTIONS.contains(each.name().name().key()))
                .toList();
        if (usual.names() != Semantics.Names.RESERVED || shared.isEmpty()) {
            return usual;
        }
        for (SourceVariable each : shared) {
            String message = "'" + each.name().text()
                    + "' is the name of a built-in function too, which is meant in front" + " of parentheses";
            problems.add(
                    Diagnostic.warning(Code.DUPLICATE_DEFINITION, each.name().span(), message)
                            .withHint("choose another name"));
        }
        return usual.with(Semantics.Names.SHARED);
    }
}
