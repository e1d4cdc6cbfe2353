package haihe.engine.internal.lower;

import haihe.model.Expr;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** The slots and histories that expressions use for themselves, given out at the first request. */
final class Cells {

    /** What a cell is for. */
    enum Role {
        /** The delay time that a fixed delay began with. */
        DELAY_TIME,
        /** What INIT, PREVIOUS and fixed delays keep. */
        KEPT,
        /** How many stages a delay by steps makes use of. */
        ORDER,
        /** What holds its value within a step. */
        HELD,
        /** The time that one stage of a delay, smooth or trend takes. */
        STAGE_TIME,
        /** The input of a trend. */
        INPUT,
        /** The elements of an array that a function of arrays reads. */
        ARRAY,
        /** What decides between equal elements. */
        TIES,
        /** The array that a function of arrays gives. */
        RESULT,
        /** The first time of a test input. */
        FIRST,
        /** The last time of a ramp. */
        LAST,
        /** The time between pulses. */
        INTERVAL,
        /** The recorded inputs of a fixed delay: numbers of histories. */
        HISTORY
    }

    private final Map<Place, Map<Role, Map<Expr, Integer>>> cells = new HashMap<>();

    /** The first cell for an expression; the supplier gives out new ones. */
    int of(Place place, Expr expr, Role role, IntSupplier fresh) {
        return of(place, role).computeIfAbsent(expr, key -> fresh.getAsInt());
    }

    private Map<Expr, Integer> of(Place place, Role role) {
        return cells.computeIfAbsent(place, key -> new EnumMap<>(Role.class))
                .computeIfAbsent(role, key -> new IdentityHashMap<>());
    }
}
