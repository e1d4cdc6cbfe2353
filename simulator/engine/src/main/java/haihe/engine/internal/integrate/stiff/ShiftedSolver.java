package haihe.engine.internal.integrate.stiff;

/**
 * Solves systems with the matrix {@code shift*I - J} for a J of one pattern, of which only the upper square counts: rows
 * from the number of columns on are left out. One thread at a time.
 */
interface ShiftedSolver {

    /** The largest system that is solved as a full matrix: below, looking up indices costs more than zeros do. */
    int SMALL = 12;

    /** The solver that fits a pattern. */
    static ShiftedSolver of(Pattern pattern) {
        return pattern.columns() <= SMALL ? new DenseSolver(pattern) : new SparseSolver(pattern);
    }

    /**
     * Takes a matrix.
     *
     * @param entries the entries of J, by the numbers of the pattern
     * @return whether it has an inverse, as far as rounding shows; if not, nothing can be solved
     */
    boolean factor(double shift, double[] entries);

    /** Replaces a right-hand side by the solution. */
    void solve(double[] vector);
}
