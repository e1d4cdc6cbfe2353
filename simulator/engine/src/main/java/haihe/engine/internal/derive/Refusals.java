package haihe.engine.internal.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What keeps a program from being differentiated, and what a reader of its derivatives should know. */
final class Refusals {

    private final List<Refusal> refused = new ArrayList<>();
    private final Set<String> branches = new LinkedHashSet<>();
    private String place = "";

    /** From here on, what is found is in this variable. */
    void at(String variable) {
        place = variable;
    }

    void add(String reason) {
        Refusal refusal = new Refusal(place, reason);
        if (!refused.contains(refusal)) {
            refused.add(refusal);
        }
    }

    /** A condition depends on what derivatives are taken by. */
    void branch() {
        branches.add(place);
    }

    List<Refusal> all() {
        return refused;
    }

    Set<String> branches() {
        return branches;
    }
}
