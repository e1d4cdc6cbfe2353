package haihe.engine.internal.lower;

import haihe.model.Clause;
import haihe.model.Expr;
import haihe.model.Model;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stream numbers of random calls: a hash of the call's place in the model, so that neither the order of definition
 * nor other variables change what a variable draws.
 */
final class Streams {

    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private final Map<Place, Map<Expr, Integer>> streams = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    Streams(Model model) {
        Equations.of(model).forEach(this::number);
    }

    private void number(Place place, Clause clause) {
        Map<Expr, Integer> numbers = new IdentityHashMap<>();
        List<CallSite> draws = CallSite.in(clause).stream()
                .filter(site -> site.call().function().isRandom())
                .toList();
        for (int i = 0; i < draws.size(); i++) {
            int stream = hash(place, i);
            while (!taken.add(stream)) {
                stream++;
            }
            numbers.put(draws.get(i).call(), stream);
        }
        streams.put(place, numbers);
    }

    /** The 32-bit FNV-1a hash over the UTF-16 units of the place's description. */
    private static int hash(Place place, int call) {
        String text = place.owner() + (place.initial() ? "|initial|" : "|") + place.clause() + "|" + call;
        int hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    int of(Place place, Expr.Call call) {
        Integer stream = streams.getOrDefault(place, Map.of()).get(call);
        if (stream == null) {
            throw new IllegalStateException("no stream for the call at " + call.span());
        }
        return stream;
    }
}
