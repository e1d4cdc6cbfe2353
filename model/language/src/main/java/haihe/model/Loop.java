package haihe.model;

/**
 * A loop over the elements of a dimension or sub-range: the loops of a clause come first (number 0 for the variable's
 * first dimension, and so on), those of reductions inside follow, each with a number of its own within the clause.
 *
 * @param number identifies the loop within its clause
 * @param range the dimension or sub-range whose elements it visits, in order
 */
public record Loop(int number, Dimension range) {

    @Override
    public int hashCode() {
        return 31 * number + range.hashCode();
    }
}
