package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Suggestions;
import java.util.HashSet;
import java.util.Set;

/** Names elements that claim to be of the standard and are not, so that what they say is not lost unseen. */
final class Vocabulary {

    private static final Set<String> FILE = Set.of(
            "header",
            "sim_specs",
            "model_units",
            "dimensions",
            "behavior",
            "data",
            "style",
            "model",
            "macro",
            "includes",
            "prefs",
            "equation_prefs",
            "default_format",
            "ai_information");

    private static final Set<String> MODEL = Set.of(
            "variables",
            "views",
            "sim_specs",
            "behavior",
            "doc",
            "stock",
            "flow",
            "aux",
            "gf",
            "module",
            "group",
            "display",
            "interface",
            "view",
            "style");

    private static final Set<String> VARIABLES = Set.of("stock", "flow", "aux", "gf", "module", "group");

    private static final Set<String> VARIABLE = Set.of(
            "eqn",
            "init_eqn",
            "mathml",
            "doc",
            "documentation",
            "units",
            "gf",
            "dimensions",
            "element",
            "non_negative",
            "inflow",
            "outflow",
            "conveyor",
            "queue",
            "leak",
            "leak_integers",
            "leak_start",
            "leak_end",
            "overflow",
            "multiplier",
            "event_poster",
            "range",
            "scale",
            "format",
            "display",
            "xscale",
            "yscale",
            "xpts",
            "ypts",
            "connect",
            "entity",
            "ai_state",
            "var",
            "test");

    private final Diagnostics problems;
    private final Set<String> reported = new HashSet<>();

    Vocabulary(Diagnostics problems) {
        this.problems = problems;
    }

    /** Reports each unknown kind of element in a document once. */
    void check(Tag document) {
        children(document, FILE);
        for (Tag model : document.children("model")) {
            children(model, MODEL);
            model.children("variables").forEach(list -> children(list, VARIABLES));
            model.children("variables").forEach(list -> list.children().forEach(each -> children(each, VARIABLE)));
        }
    }

    private void children(Tag tag, Set<String> known) {
        for (Tag child : tag.children()) {
            if (!known.contains(child.name()) && reported.add(child.name())) {
                String message = "XMILE has no <" + child.name() + "> in <" + tag.name() + ">; it is ignored";
                Diagnostic warning = Diagnostic.warning(Code.UNKNOWN_KEY, child.span(), message);
                problems.add(Suggestions.didYouMean(
                                child.name(), known.stream().sorted().toList())
                        .map(warning::withHint)
                        .orElse(warning));
            }
        }
    }
}
