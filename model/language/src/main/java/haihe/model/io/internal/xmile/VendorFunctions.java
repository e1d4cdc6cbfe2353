package haihe.model.io.internal.xmile;

import haihe.model.Name;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Functions that XMILE does not have but files use, as far as others have the same meaning (Stella's documentation,
 * "Builtins").
 */
final class VendorFunctions {

    /** Other names of functions that take the same arguments. */
    private static final Map<String, String> SYNONYMS = Map.of(
            "logn", "LN",
            "uniform", "RANDOM",
            "gammaln", "GAMMA_LN",
            "pct", "PERCENT",
            "arraysum", "SUM",
            "arraymean", "MEAN",
            "arraystddev", "STDDEV");

    /** The namespaces whose functions are also known without it (XMILE 1.0, section 3.2.2.3). */
    private static final Set<String> NAMESPACES = Set.of("std", "isee");

    private VendorFunctions() {}

    /** The name of the function that a call means: the given one if it is nothing special. */
    static Name canonical(Name function) {
        Name plain = unqualified(function);
        String synonym = SYNONYMS.get(plain.key());
        return synonym == null ? plain : Name.of(synonym);
    }

    /** The name without the namespace of built-in functions and constants, as in {@code std.PI}. */
    static Name unqualified(Name name) {
        String text = name.text();
        int dot = text.indexOf('.');
        boolean qualified =
                dot > 0 && NAMESPACES.contains(text.substring(0, dot).toLowerCase(Locale.ROOT));
        return qualified && !Name.isBlank(text.substring(dot + 1)) ? Name.of(text.substring(dot + 1)) : name;
    }
}
