package haihe.engine;

import haihe.engine.Audit.Mode;
import haihe.engine.Audit.Speeds;
import haihe.engine.internal.derive.Jacobian;
import haihe.engine.internal.derive.Spectrum;
import haihe.engine.internal.integrate.DynamicSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Computes the eigenvalues of a model on its way. */
final class SpeedWatch {

    /** Stocks up to which eigenvalues are computed; for more, the diagonal must do. */
    private static final int MOST = 1000;

    private final Compiled compiled;
    private final List<String> notes;
    private final Jacobian jacobian;

    SpeedWatch(Compiled compiled, List<String> notes) {
        this.compiled = compiled;
        this.notes = notes;
        this.jacobian = compiled.jacobian();
    }

    /** The speeds at the saved times next to some times; at the start, in the middle and at the end if there are none. */
    List<Speeds> of(Simulator simulator, Scenario scenario, double[] times, List<Double> at) {
        if (jacobian.size() == 0) {
            return List.of();
        }
        if (!jacobian.refusals().isEmpty()) {
            notes.add("no eigenvalues: in " + jacobian.refusals().get(0).variable() + ", "
                    + jacobian.refusals().get(0).reason());
            return List.of();
        }
        if (jacobian.size() > MOST) {
            notes.add("the model has more than " + MOST + " stocks, so that speeds are those of each stock by itself");
        }
        List<Double> wanted = at.isEmpty() ? List.of(times[0], times[times.length / 2], times[times.length - 1]) : at;
        List<Double> rows = wanted.stream()
                .map(time -> Arrays.stream(times)
                        .boxed()
                        .min(Comparator.comparingDouble(row -> Math.abs(row - time)))
                        .orElseThrow())
                .distinct()
                .sorted()
                .toList();
        Plan plan = new ScenarioCheck(compiled, new Overrides(compiled), scenario).plan();
        Course course = Course.of(compiled, plan, time -> true);
        List<Speeds> speeds = new ArrayList<>();
        boolean goesOn = course.integration().begin().isEmpty();
        for (double row : rows) {
            goesOn = goesOn && course.integration().advanceTo(row).isEmpty();
            if (goesOn) {
                speeds.add(speeds(row, modes(course.system()), times[times.length - 1] - times[0]));
            }
        }
        return speeds;
    }

    /** @param span the length of the run: what is slower than that stands still */
    private static Speeds speeds(double time, List<Mode> modes, double span) {
        double fastest = modes.stream().mapToDouble(mode -> -mode.real()).max().orElse(0);
        double slowest = modes.stream()
                .mapToDouble(mode -> -mode.real())
                .filter(decay -> decay > 0)
                .min()
                .orElse(fastest);
        return new Speeds(time, modes, fastest > 0 ? Math.max(1, fastest / Math.max(slowest, 1 / span)) : 1);
    }

    private List<Mode> modes(DynamicSystem system) {
        double[] entries = new double[jacobian.entries()];
        jacobian.evaluation().evaluate(system.frame(), entries, new double[jacobian.rows()]);
        if (jacobian.size() > MOST) {
            return diagonal(entries);
        }
        double[][] matrix = new double[jacobian.size()][jacobian.size()];
        for (int column = 0; column < jacobian.size(); column++) {
            for (int k = jacobian.columnStart(column); k < jacobian.columnStart(column + 1); k++) {
                if (jacobian.row(k) < jacobian.size()) {
                    matrix[jacobian.row(k)][column] = entries[k];
                }
            }
        }
        Spectrum.Modes found = Spectrum.of(matrix);
        if (!found.missing().isEmpty()) {
            notes.add("the eigenvalues of " + found.missing().size() + " stocks that depend on each other, "
                    + jacobian.nameOf(found.missing().get(0)) + " among them, could not be computed");
        }
        return found.modes().stream()
                .map(mode -> new Mode(mode.real(), mode.imaginary(), jacobian.nameOf(mode.stock())))
                .toList();
    }

    private List<Mode> diagonal(double[] entries) {
        List<Mode> modes = new ArrayList<>();
        for (int column = 0; column < jacobian.size(); column++) {
            for (int k = jacobian.columnStart(column); k < jacobian.columnStart(column + 1); k++) {
                if (jacobian.row(k) == column) {
                    modes.add(new Mode(entries[k], 0, jacobian.nameOf(column)));
                }
            }
        }
        modes.sort(Comparator.comparingDouble(Mode::time));
        return modes;
    }
}
