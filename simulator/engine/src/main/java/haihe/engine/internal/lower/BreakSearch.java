package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Node;
import haihe.model.Expr;
import haihe.model.Function;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import haihe.model.analysis.Operands;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the {@link Discontinuities} of a model while it is lowered. */
final class BreakSearch {

    private final Model model;
    private final Invariance invariance;
    private final Set<Double> times = new TreeSet<>();
    private final Set<Integer> switches = new LinkedHashSet<>();
    private final Set<Discontinuities.Pulse> pulses = new LinkedHashSet<>();
    private final Set<Name> unlocated = new LinkedHashSet<>();

    BreakSearch(Model model) {
        this.model = model;
        invariance = new Invariance(model);
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Series series) {
                series.series().forEach(one -> times.addAll(one.times()));
            }
        }
    }

    Discontinuities found() {
        return new Discontinuities(
                List.copyOf(times), List.copyOf(switches), List.copyOf(pulses), List.copyOf(unlocated));
    }

    /** Notes the graphical functions that an expression reads at the time. */
    void lookups(Expr expr) {
        if (expr instanceof Expr.LookupCall call
                && LookupInput.isTime(call.input())
                && model.variable(call.lookup()).orElseThrow() instanceof Variable.Lookup lookup) {
            lookup.functions().forEach(function -> times.addAll(function.x()));
        }
        Operands.of(expr).forEach(this::lookups);
    }

    /** Notes a test input that moves between the points of the DT grid, and computes its times after what they need. */
    void testInput(Variable variable, Expr.Call call, Setting setting) {
        if (setting.work().holdsTestInputs()) {
            return;
        }
        if (call.function() == Function.STEP || call.function() == Function.RAMP) {
            if (isKnown(variable, call, 1)) {
                switches.addAll(slots(call, Cells.Role.FIRST, 1, setting));
            }
            if (call.function() == Function.RAMP
                    && isKnown(variable, call, 2)
                    && !isNever(call.arguments().get(2))) {
                switches.addAll(slots(call, Cells.Role.LAST, 2, setting));
            }
        } else if (call.function() == Function.PULSE && isKnown(variable, call, 1) && isKnown(variable, call, 2)) {
            List<Integer> first = slots(call, Cells.Role.FIRST, 1, setting);
            List<Integer> interval = slots(call, Cells.Role.INTERVAL, 2, setting);
            for (int i = 0; i < first.size(); i++) {
                pulses.add(new Discontinuities.Pulse(first.get(i), interval.get(i)));
            }
        }
    }

    private static boolean isNever(Expr time) {
        return time instanceof Expr.Call call && call.function() == Function.INF;
    }

    private boolean isKnown(Variable variable, Expr.Call call, int argument) {
        boolean known = invariance.of(call.arguments().get(argument));
        if (!known) {
            unlocated.add(variable.name());
        }
        return known;
    }

    /** Slots that hold an argument for all turns of the loops that are run: those that it loads, or new ones. */
    private static List<Integer> slots(Expr.Call call, Cells.Role role, int argument, Setting setting) {
        Node value = setting.lower(call.arguments().get(argument));
        if (value instanceof Node.Load load
                && load.address().terms().size() == setting.scope().running()) {
            return allTurns(setting.scope(), load.address());
        }
        int base = setting.base(call, role);
        setting.store(base, value);
        return allTurns(setting.scope(), setting.scope().cell(base));
    }

    private static List<Integer> allTurns(Scope scope, Address address) {
        List<Integer> slots = List.of(address.base());
        for (Address.Term term : address.terms()) {
            List<Integer> more = new ArrayList<>();
            for (int slot : slots) {
                for (int turn = 0; turn < scope.loop(term.loop()).count(); turn++) {
                    more.add(slot + turn * term.stride());
                }
            }
            slots = more;
        }
        return slots;
    }
}
