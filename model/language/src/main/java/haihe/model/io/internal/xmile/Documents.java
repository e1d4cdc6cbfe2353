package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that make a model: what the first one says counts before what the others say, and those in their order
 * (XMILE 1.0, section 2.11).
 *
 * @param all the documents, at least one
 */
record Documents(List<Tag> all) {

    Documents {
        all = List.copyOf(all);
    }

    /** The document that the user named. */
    Tag primary() {
        return all.get(0);
    }

    /** The first section with this name. */
    Optional<Tag> first(String section) {
        return all.stream().flatMap(root -> root.children(section).stream()).findFirst();
    }

    /** All sections with this name. */
    List<Tag> sections(String section) {
        return all.stream().flatMap(root -> root.children(section).stream()).toList();
    }

    /** The definitions with a tag in some sections, each name once: a later one is a warning and does not count. */
    static List<Tag> definitions(List<Tag> sections, String tag, Diagnostics problems) {
        Map<Name, Tag> first = new HashMap<>();
        List<Tag> definitions = new ArrayList<>();
        for (Tag section : sections) {
            for (Tag definition : section.children(tag)) {
                String name = Names.spelled(definition.attributeText("name"));
                Tag before = Name.isBlank(name) ? null : first.putIfAbsent(Name.of(name), definition);
                if (before == null) {
                    definitions.add(definition);
                } else {
                    String message = "'" + name + "' is defined at " + before.span() + ", which counts";
                    problems.add(Diagnostic.warning(Code.DUPLICATE_DEFINITION, definition.span(), message)
                            .withHint("remove one of the two"));
                }
            }
        }
        return definitions;
    }
}
