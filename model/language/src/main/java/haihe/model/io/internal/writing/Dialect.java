package haihe.model.io.internal.writing;

import haihe.model.Name;
import java.util.Map;

/**
 * In what the formats' expressions differ.
 *
 * @param namesLoops whether {@code dimension!} in an array function means each of its elements, even if the variable
 *     being defined has the dimension
 * @param bareFunctions whether functions without arguments, such as TIME, are written without parentheses
 * @param carriers by the names of graphical functions the variables that carry them, by whose names they are called
 */
record Dialect(boolean namesLoops, boolean bareFunctions, Map<Name, Name> carriers) {
    Dialect {
        carriers = Map.copyOf(carriers);
    }
}
