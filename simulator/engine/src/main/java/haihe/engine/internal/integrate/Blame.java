package haihe.engine.internal.integrate;

import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the variable with which a chain of values that are no numbers began, and says so. */
final class Blame {

    private static final String HIDDEN = "a hidden stock of a delay or smooth";

    private final DynamicSystem system;
    private final double[] values;
    private final Dependencies dependencies;

    private Blame(DynamicSystem system, List<Statement> phase, double[] values) {
        this.system = system;
        this.values = values;
        this.dependencies = new Dependencies(phase);
    }

    /** A stock that is not finite at the start. */
    static Ending initial(DynamicSystem system, int stock) {
        double time = system.values()[Layout.TIME];
        return new Blame(system, system.lowered().initial(), Replay.start(system))
                .trace(system.firstStock() + stock, time);
    }

    /** A rate that is not finite in the system's present state. */
    static Ending rate(DynamicSystem system, int stock, double time) {
        return new Blame(system, system.lowered().evaluate(), Replay.evaluation(system))
                .trace(system.firstRate() + stock, time);
    }

    /** A stock that grew beyond all numbers though its rate is finite. */
    static Ending stock(DynamicSystem system, int stock, double time) {
        String name = nameOf(system.lowered(), system.firstStock() + stock, HIDDEN);
        return new Ending(
                Ending.Kind.NON_FINITE_VALUE,
                time,
                name,
                name + " grew beyond the largest number at time " + Numbers.text(time) + "; a smaller step may help");
    }

    /**
     * No step is small enough.
     *
     * @param system stands where the steps ended
     * @param overflow whether the shortest step ended beyond all numbers
     */
    static Ending tooSteep(DynamicSystem system, Tolerance tolerance, double time, boolean overflow) {
        String stock = steepest(system, tolerance);
        String when = Numbers.text(time);
        String message = overflow
                ? stock + " grows beyond the largest number after time " + when
                : "no step is small enough for the tolerance at time " + when + ", where " + stock
                        + " changes fastest; maybe it jumps or grows without limit: loosen the tolerance or use rk4";
        return new Ending(overflow ? Ending.Kind.NON_FINITE_VALUE : Ending.Kind.STEP_TOO_SMALL, time, stock, message);
    }

    /** The stock whose rate at a state is largest beside what a step may miss of it. */
    private static String steepest(DynamicSystem system, Tolerance tolerance) {
        int steepest = 0;
        double largest = -1;
        for (int i = 0; i < system.stocks(); i++) {
            double allowed =
                    tolerance.absolute() + tolerance.relative() * Math.abs(system.get(system.firstStock() + i));
            double steepness = Math.abs(system.get(system.firstRate() + i)) / allowed;
            if (steepness > largest) {
                largest = steepness;
                steepest = i;
            }
        }
        return nameOf(system.lowered(), system.firstStock() + steepest, HIDDEN);
    }

    private Ending trace(int slot, double time) {
        Set<Integer> seen = new HashSet<>();
        int at = slot;
        int named = slot;
        while (seen.add(at)) {
            if (!nameOf(system.lowered(), at, "").isEmpty()) {
                named = at;
            }
            int source = firstNonFinite(dependencies.of(at), values);
            if (source < 0) {
                break;
            }
            at = source;
        }
        return ending(named, slot, time);
    }

    private static int firstNonFinite(List<Integer> slots, double[] values) {
        return slots.stream()
                .filter(slot -> !Double.isFinite(values[slot]))
                .findFirst()
                .orElse(-1);
    }

    private Ending ending(int named, int broken, double time) {
        int offset = broken - system.firstRate();
        boolean isRate = offset >= 0 && offset < system.stocks();
        String stock = nameOf(system.lowered(), isRate ? system.firstStock() + offset : broken, HIDDEN);
        String name = nameOf(system.lowered(), named, stock);
        double value = values[named];
        String what = Double.isNaN(value) ? "is not a number" : "is infinite";
        String effect = name.equals(stock) ? "" : ", which makes " + stock + " fail";
        return new Ending(
                Ending.Kind.NON_FINITE_VALUE,
                time,
                name,
                name + " " + what + " at time " + Numbers.text(time) + effect);
    }

    private static String nameOf(Program program, int slot, String otherwise) {
        return program.columns().stream()
                .filter(column -> column.slot() == slot)
                .map(Program.Column::name)
                .findFirst()
                .orElse(otherwise);
    }
}
