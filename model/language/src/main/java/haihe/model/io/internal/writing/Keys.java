package haihe.model.io.internal.writing;

import haihe.model.Dimension;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the keys of the native language that name elements of an array. */
final class Keys {

    private static final String DEFAULT = "default";

    private final Model model;

    Keys(Model model) {
        this.model = model;
    }

    /** The key of an element by its number in row-major order. */
    static String element(Variable variable, int number) {
        List<String> parts = new ArrayList<>();
        int rest = number;
        for (int i = variable.over().size() - 1; i >= 0; i--) {
            Dimension dimension = variable.over().get(i);
            parts.add(0, dimension.elements().get(rest % dimension.size()).text());
            rest /= dimension.size();
        }
        return String.join(",", parts);
    }

    /** The keys that together name a block of elements; more than one where some of its ranges have no name. */
    List<String> of(Variable variable, List<Loop> block) {
        List<List<String>> all = List.of(List.of());
        for (int i = 0; i < block.size(); i++) {
            List<List<String>> next = new ArrayList<>();
            for (List<String> start : all) {
                for (String part : parts(variable.over().get(i), block.get(i).range())) {
                    List<String> longer = new ArrayList<>(start);
                    longer.add(part);
                    next.add(longer);
                }
            }
            all = next;
        }
        return all.stream().map(parts -> String.join(",", parts)).collect(Collectors.toList());
    }

    /** Whether one key names a block. */
    boolean isNamed(Variable variable, List<Loop> block) {
        for (int i = 0; i < block.size(); i++) {
            if (parts(variable.over().get(i), block.get(i).range()).size() > 1) {
                return false;
            }
        }
        return true;
    }

    private List<String> parts(Dimension dimension, Dimension range) {
        if (range.elements().equals(dimension.elements())) {
            return List.of("*");
        }
        if (range.size() > 1) {
            Optional<Dimension> named = model.dimensions().stream()
                    .filter(each -> LoopOrder.same(each, range) && each.name().equals(range.name()))
                    .findFirst();
            if (named.isPresent()) {
                return List.of(named.get().name().text());
            }
        }
        return range.elements().stream().map(Name::text).toList();
    }

    /** Whether the names of a variable's elements can stand in keys, where commas part them. */
    static boolean canBeKeys(Variable variable) {
        return variable.over().stream()
                .flatMap(dimension -> dimension.elements().stream())
                .map(Name::text)
                .noneMatch(text -> text.contains(",")
                        || text.strip().equals("*")
                        || (variable.over().size() == 1 && text.strip().equals(DEFAULT)));
    }
}
