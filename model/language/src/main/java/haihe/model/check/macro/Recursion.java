package haihe.model.check.macro;

import haihe.model.Name;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceMacro;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the macros that call themselves, directly or through others (XMILE 1.0, section 4.8). */
final class Recursion {

    private Recursion() {}

    static Set<Name> of(Map<Name, SourceMacro> macros) {
        Map<Name, Set<Name>> calls = new HashMap<>();
        macros.forEach((name, macro) -> calls.put(name, callsOf(macro, macros)));
        Set<Name> recursive = new HashSet<>();
        for (Name name : macros.keySet()) {
            if (reaches(name, calls)) {
                recursive.add(name);
            }
        }
        return recursive;
    }

    private static boolean reaches(Name start, Map<Name, Set<Name>> calls) {
        Set<Name> seen = new HashSet<>();
        Deque<Name> open = new ArrayDeque<>(calls.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            Name name = open.pop();
            if (name.equals(start)) {
                return true;
            }
            if (seen.add(name)) {
                open.addAll(calls.getOrDefault(name, Set.of()));
            }
        }
        return false;
    }

    private static Set<Name> callsOf(SourceMacro macro, Map<Name, SourceMacro> macros) {
        Set<Name> called = new HashSet<>();
        Rewriting search = new Rewriting() {
            @Override
            public SourceExpr reference(SourceExpr.Reference expr) {
                called.add(expr.name().name());
                return super.reference(expr);
            }

            @Override
            public SourceExpr call(SourceExpr.Call expr) {
                called.add(expr.function().name());
                return super.call(expr);
            }
        };
        MacroBody.visit(macro, search);
        called.retainAll(macros.keySet());
        return called;
    }
}
