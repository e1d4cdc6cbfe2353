package haihe.engine.internal.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.complex.Complex;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.FieldVector;
import org.hipparchus.linear.RealMatrix;

/**
 * The eigenvalues of a matrix of derivatives of rates by stocks, and which stock takes part most in each: the largest of
 * the products of components of right and left eigenvectors, which do not depend on the units of stocks (I. J.
 * Perez-Arriaga, G. C. Verghese, F. C. Schweppe, Selective modal analysis, IEEE Trans. Power Apparatus and Systems 101
 * (1982)).
 */
public final class Spectrum {

    private static final int BALANCING_ROUNDS = 10;

    private Spectrum() {}

    /**
     * An eigenvalue.
     *
     * @param real its real part, 1 over the unit of time
     * @param imaginary its imaginary part, not negative: of a pair one is given
     * @param stock the row of the stock that takes part most
     */
    public record Mode(double real, double imaginary, int stock) {

        /** Its size. */
        public double size() {
            return Math.hypot(real, imaginary);
        }
    }

    /**
     * The modes of a matrix.
     *
     * @param modes the modes, the fastest first
     * @param missing the rows of stocks of whose modes the computation did not converge; mostly none
     */
    public record Modes(List<Mode> modes, List<Integer> missing) {
        public Modes {
            modes = List.copyOf(modes);
            missing = List.copyOf(missing);
        }
    }

    /**
     * The modes of a matrix: those of its blocks of stocks that depend on each other in circles, since eigenvectors to both
     * sides have stocks in common within such a block only.
     *
     * @param matrix rows and columns by stock
     */
    public static Modes of(double[][] matrix) {
        List<Mode> modes = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int[] block : blocks(matrix)) {
            if (block.length == 1) {
                modes.add(new Mode(matrix[block[0]][block[0]], 0, block[0]));
            } else {
                try {
                    modes.addAll(ofBlock(matrix, block));
                } catch (MathRuntimeException divergent) {
                    Arrays.stream(block).forEach(missing::add);
                }
            }
        }
        modes.sort(Comparator.comparingDouble(Mode::size).reversed());
        return new Modes(modes, missing);
    }

    /** Stocks that depend on each other in circles, each stock in one block. */
    private static List<int[]> blocks(double[][] matrix) {
        int size = matrix.length;
        BitSet[] reached = new BitSet[size];
        for (int row = 0; row < size; row++) {
            reached[row] = new BitSet(size);
            for (int column = 0; column < size; column++) {
                reached[row].set(column, matrix[row][column] != 0 || row == column);
            }
        }
        for (int middle = 0; middle < size; middle++) {
            for (int row = 0; row < size; row++) {
                if (reached[row].get(middle)) {
                    reached[row].or(reached[middle]);
                }
            }
        }
        List<int[]> blocks = new ArrayList<>();
        BitSet done = new BitSet(size);
        for (int first = 0; first < size; first++) {
            int from = first;
            if (!done.get(first)) {
                int[] block = reached[first].stream()
                        .filter(other -> reached[other].get(from))
                        .toArray();
                Arrays.stream(block).forEach(done::set);
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static List<Mode> ofBlock(double[][] matrix, int[] block) {
        double[][] part = new double[block.length][block.length];
        for (int row = 0; row < block.length; row++) {
            for (int column = 0; column < block.length; column++) {
                part[row][column] = matrix[block[row]][block[column]];
            }
        }
        RealMatrix derivatives = new Array2DRowRealMatrix(balanced(part), false);
        EigenDecompositionNonSymmetric right = new EigenDecompositionNonSymmetric(derivatives);
        EigenDecompositionNonSymmetric left = new EigenDecompositionNonSymmetric(derivatives.transpose());
        Complex[] values = right.getEigenvalues();
        Complex[] others = left.getEigenvalues();
        List<Mode> modes = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i].getImaginary() >= 0) {
                int match = nearest(values[i], others);
                int stock = block[largest(right.getEigenvector(i), left.getEigenvector(match))];
                modes.add(new Mode(values[i].getReal(), values[i].getImaginary(), stock));
            }
        }
        return modes;
    }

    /**
     * The same matrix in units of stocks that make rows and columns alike, which leaves eigenvalues as they are: B. N.
     * Parlett, C. Reinsch, Balancing a matrix for calculation of eigenvalues and eigenvectors, Numer. Math. 13 (1969).
     */
    private static double[][] balanced(double[][] matrix) {
        for (int round = 0; round < BALANCING_ROUNDS; round++) {
            for (int i = 0; i < matrix.length; i++) {
                double row = 0;
                double column = 0;
                for (int j = 0; j < matrix.length; j++) {
                    row += i == j ? 0 : Math.abs(matrix[i][j]);
                    column += i == j ? 0 : Math.abs(matrix[j][i]);
                }
                if (row > 0 && column > 0) {
                    scale(matrix, i, Math.scalb(1.0, (int) Math.rint(Math.log(row / column) / (2 * Math.log(2)))));
                }
            }
        }
        return matrix;
    }

    private static void scale(double[][] matrix, int index, double factor) {
        for (int j = 0; j < matrix.length; j++) {
            matrix[j][index] *= factor;
        }
        for (int j = 0; j < matrix.length; j++) {
            matrix[index][j] /= factor;
        }
    }

    private static int nearest(Complex value, Complex[] others) {
        int nearest = 0;
        for (int i = 1; i < others.length; i++) {
            if (others[i].subtract(value).norm()
                    < others[nearest].subtract(value).norm()) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static int largest(FieldVector<Complex> right, FieldVector<Complex> left) {
        int largest = 0;
        double most = -1;
        for (int i = 0; i < right.getDimension(); i++) {
            double part = right.getEntry(i).norm() * left.getEntry(i).norm();
            if (part > most) {
                most = part;
                largest = i;
            }
        }
        return largest;
    }
}
