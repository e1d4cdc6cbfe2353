package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Statement;
import haihe.model.Loop;
import haihe.model.analysis.Computation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The loops around an expression, outermost first: those of the clause, then those of reductions.
 *
 * @param loops the loops
 */
record Scope(List<Active> loops) {

    Scope {
        loops = List.copyOf(loops);
    }

    /**
     * A loop of which only some turns are run; a loop of one turn becomes no loop of the program.
     *
     * @param number the loop's number in its clause
     * @param size how many turns the whole loop has
     * @param first the first turn that is run
     * @param count how many are run
     */
    record Active(int number, int size, int first, int count) {
        boolean isSingle() {
            return count == 1;
        }
    }

    /** Positions that depend linearly on the turns that are run: {@code offset + stride * turn}. */
    record Line(int offset, int stride) {}

    /** The loops of a clause, restricted to windows. */
    static Scope of(List<Loop> loops, List<Computation.Window> windows) {
        List<Active> active = new ArrayList<>();
        for (int i = 0; i < loops.size(); i++) {
            Loop loop = loops.get(i);
            Computation.Window window = windows.get(i);
            active.add(new Active(loop.number(), loop.range().size(), window.first(), window.count()));
        }
        return new Scope(active);
    }

    /** This scope with whole loops inside. */
    Scope within(List<Loop> inner) {
        List<Active> active = new ArrayList<>(loops);
        for (Loop loop : inner) {
            active.add(new Active(
                    loop.number(), loop.range().size(), 0, loop.range().size()));
        }
        return new Scope(active);
    }

    /** This scope without the loops that are not listed. */
    Scope restrictedTo(Set<Integer> numbers) {
        return new Scope(
                loops.stream().filter(loop -> numbers.contains(loop.number())).toList());
    }

    /** The first cell, for the current turns, of a block of an array that has a block for every turn of the whole loops. */
    Address block(int base, int size) {
        Address cell = cell(0);
        List<Address.Term> terms = cell.terms().stream()
                .map(term -> new Address.Term(term.loop(), term.stride() * size))
                .toList();
        return new Address(base + cell.base() * size, terms);
    }

    /** The number of cells of an array that has one cell for every turn of the whole loops. */
    int cells() {
        return loops.stream().mapToInt(Active::size).reduce(1, (a, b) -> a * b);
    }

    /** The number of loops that run more than one turn. */
    int running() {
        return (int) loops.stream().filter(loop -> !loop.isSingle()).count();
    }

    /** The cell of the current turns in an array, row-major, that begins at a slot. */
    Address cell(int base) {
        int slot = base;
        int stride = cells();
        List<Address.Term> terms = new ArrayList<>();
        for (Active loop : loops) {
            stride /= loop.size();
            slot += stride * loop.first();
            if (!loop.isSingle()) {
                terms.add(new Address.Term(loop.number(), stride));
            }
        }
        return new Address(slot, terms);
    }

    /**
     * What a loop's turns mean as a line over those that are run; empty if they do not lie on one.
     *
     * @param ordinals one for each turn of the whole loop
     */
    Optional<Line> line(int number, List<Integer> ordinals) {
        Active loop = loop(number);
        List<Integer> run = ordinals.subList(loop.first(), loop.first() + loop.count());
        return isLine(run) ? Optional.of(new Line(run.get(0), strideOf(run))) : Optional.empty();
    }

    static boolean isLine(List<Integer> positions) {
        for (int i = 2; i < positions.size(); i++) {
            if (positions.get(i) - positions.get(i - 1) != positions.get(1) - positions.get(0)) {
                return false;
            }
        }
        return true;
    }

    private static int strideOf(List<Integer> positions) {
        return positions.size() < 2 ? 0 : positions.get(1) - positions.get(0);
    }

    Active loop(int number) {
        return loops.stream()
                .filter(loop -> loop.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("loop " + number + " does not surround the expression"));
    }

    /** The statement for all turns that are run. */
    Statement forAllTurns(Statement statement) {
        Statement nest = statement;
        for (int i = loops.size() - 1; i >= 0; i--) {
            Active loop = loops.get(i);
            if (!loop.isSingle()) {
                nest = new Statement.ForEach(new LoopRange(loop.number(), loop.count()), List.of(nest));
            }
        }
        return nest;
    }
}
