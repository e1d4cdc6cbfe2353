package haihe.model.io.internal.vensim;

import haihe.model.Diagnostics;
import haihe.model.Name;
import java.util.Set;

/**
 * What the variables of a model and those of its macros are built with.
 *
 * @param mentioned the names that equations use
 */
record Parts(
        RangeTable ranges, UnitText.Reader units, ExternalReader external, Set<Name> mentioned, Diagnostics problems) {
    Parts {
        mentioned = Set.copyOf(mentioned);
    }
}
