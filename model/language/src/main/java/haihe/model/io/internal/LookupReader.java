package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.GraphicalFunction.Kind;
import haihe.model.settings.Settings;
import haihe.model.source.SourceLookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the points of graphical functions. */
final class LookupReader {

    static final List<String> KEYS = List.of("x", "xscale", "y", "kind");

    private static final List<String> KINDS = List.of("continuous", "extrapolate", "discrete");

    private final Diagnostics problems;
    private final ArrayReader arrays;

    LookupReader(Diagnostics problems, ArrayReader arrays) {
        this.problems = problems;
        this.arrays = arrays;
    }

    /** The points in a block; empty if they are unusable, which is reported. */
    Optional<SourceLookup> read(Settings block) {
        int before = problems.size();
        Kind kind = block.choice("kind", KINDS)
                .map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Kind.CONTINUOUS);
        block.require("y");
        if (block.has("x") && block.has("xscale")) {
            problems.error(Code.BAD_LOOKUP, block.spanOf("xscale"), "x and xscale are both given", "keep one of them");
        } else if (!block.has("xscale")) {
            block.require("x");
        }
        SourceLookup lookup = new SourceLookup(
                kind, arrays.lists(block, "x"), arrays.lists(block, "xscale"), arrays.lists(block, "y"), block.span());
        return problems.size() > before ? Optional.empty() : Optional.of(lookup);
    }
}
